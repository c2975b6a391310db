import { defineOperation, type Operation } from '@shuqiao/http/operation';

const tag = 'licence';

const readTrust = defineOperation({
  id: 'readLicenceTrust',
  method: 'get',
  path: '/licence/v1/trust',
  tag,
  summary: {
    zh: '证照信任文件：类型、颁发机构、权限与公钥',
    en: 'Trust document of e-licences: types, issuers, authorities, keys',
  },
  security: 'public',
  answers: {
    200: {
      summary: { zh: '信任文件', en: 'The document' },
      schema: 'licence-trust',
      headers: { 'Shuqiao-Licence-Trust': { zh: '文件签名（紧凑 JWS）', en: 'Its signature, compact JWS' } },
    },
  },
  problems: [],
});

const listTypes = defineOperation({
  id: 'listLicenceTypes',
  method: 'get',
  path: '/licence/v1/types',
  tag,
  summary: { zh: '证照类型', en: 'Licence types' },
  security: 'public',
  answers: { 200: { summary: { zh: '证照类型', en: 'The types' } } },
  problems: [],
});

const readType = defineOperation({
  id: 'readLicenceType',
  method: 'get',
  path: '/licence/v1/types/{code}',
  tag,
  summary: { zh: '一种证照类型', en: 'One licence type' },
  security: 'public',
  answers: { 200: { summary: { zh: '证照类型', en: 'The type' }, schema: 'licence-type' } },
  problems: ['not_found'],
});

export const trustOperations: readonly Operation[] = [readTrust, listTypes, readType];
