import { defineOperation } from '@shuqiao/http/operation';
import { codeTableParameters } from '../routes/list-code-tables.ts';
import { tags } from './tags.ts';

const tag = tags.resources;

const listCodeTables = defineOperation({
  id: 'listCodeTables',
  method: 'get',
  path: '/catalogue/v1/code-tables',
  tag,
  summary: { zh: '列出代码表', en: 'List code tables' },
  security: 'public',
  query: codeTableParameters,
  answers: { 200: { summary: { zh: '代码表', en: 'Code tables' }, schema: 'code-table-page' } },
  problems: [],
});

const getCodeTable = defineOperation({
  id: 'getCodeTable',
  method: 'get',
  path: '/catalogue/v1/code-tables/{name}',
  tag,
  summary: { zh: '取代码表', en: 'Get a code table' },
  description: {
    zh: '名称中的斜杠写作 %2F，例如 GB%2FT%202261.1。',
    en: 'A slash in the name is written %2F: GB%2FT%202261.1.',
  },
  security: 'public',
  answers: { 200: { summary: { zh: '代码表', en: 'The code table' }, schema: 'code-table' } },
  problems: [],
});

export const codeTableOperations = [listCodeTables, getCodeTable];
