import { defineOperation } from '@shuqiao/http/operation';
import { changeParameters } from '../routes/list-changes.ts';
import { tags } from './tags.ts';

const getDirectory = defineOperation({
  id: 'getDirectory',
  method: 'get',
  path: '/catalogue/v1/directory',
  tag: tags.directory,
  summary: { zh: '取签名目录快照', en: 'Get the signed directory' },
  description: {
    zh: '返回签名时的原始字节；每次变更后版本加一，签发后二十四小时失效。',
    en: 'The exact bytes that were signed; every change adds one to the version, a day after issue it expires.',
  },
  security: 'service',
  headers: { 'If-None-Match': { zh: '已持有的 ETag', en: 'ETag of the copy at hand' } },
  answers: {
    200: {
      summary: { zh: '目录快照', en: 'The directory' },
      schema: 'directory',
      headers: {
        ETag: { zh: '原始字节的 SHA-256', en: 'SHA-256 of the bytes' },
        'Shuqiao-Directory': { zh: '签名（紧凑 JWS）', en: 'Signature, compact JWS' },
      },
    },
    304: { summary: { zh: '没有变化', en: 'Not modified' } },
  },
  problems: [],
});

const listChanges = defineOperation({
  id: 'listChanges',
  method: 'get',
  path: '/catalogue/v1/changes',
  tag: tags.directory,
  summary: { zh: '取变更流', en: 'List changes in their order, without gaps' },
  security: 'service',
  query: changeParameters,
  answers: { 200: { summary: { zh: '变更', en: 'Changes' }, schema: 'change-page' } },
  problems: [],
});

const importBaseline = defineOperation({
  id: 'importBaseline',
  method: 'post',
  path: '/catalogue/v1/imports',
  tag: tags.directory,
  summary: { zh: '一次导入城市初始数据', en: 'Import a city’s start at once' },
  description: {
    zh: '全部成功或全部不生效，至多 8 MiB。重复导入相同内容不产生任何变化；与已有记录不同则拒绝。',
    en: 'All or nothing, at most 8 MiB. The same again changes nothing; what differs from a record is refused.',
  },
  security: 'person',
  body: { schema: 'baseline-import' },
  answers: { 204: { summary: { zh: '已导入', en: 'Imported' } } },
  problems: [
    'already_exists',
    'reference_unknown',
    'validity_invalid',
    'obligation_overlap',
    'conditions_required',
    'conditions_forbidden',
    'grounds_required',
    'contract_invalid',
  ],
});

export const directoryOperations = [getDirectory, listChanges, importBaseline];
