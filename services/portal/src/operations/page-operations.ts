import { defineOperation, type Operation } from '@shuqiao/http/operation';

const tag = 'portal pages';

const html = { 200: { summary: { zh: '页面', en: 'The page' }, mediaType: 'text/html' } } as const;

export const pageOperations: readonly Operation[] = [
  defineOperation({
    id: 'listProblems',
    method: 'get',
    path: '/portal/v1/problems',
    tag,
    summary: { zh: '全部错误代码', en: 'All problem codes' },
    security: 'public',
    answers: { 200: { summary: { zh: '错误代码', en: 'The codes' }, schema: 'portal-problems' } },
    problems: [],
  }),
  defineOperation({
    id: 'getProblem',
    method: 'get',
    path: '/portal/v1/problems/{code}',
    tag,
    summary: { zh: '一个错误代码', en: 'One problem code' },
    security: 'public',
    answers: {
      200: { summary: { zh: '含义与处置', en: 'Meaning and hint' }, schema: 'portal-problems#/$defs/entry' },
    },
    problems: [],
  }),
  defineOperation({
    id: 'getPortal',
    method: 'get',
    path: '/portal',
    tag,
    summary: { zh: '前往门户', en: 'Leads to the portal' },
    security: 'public',
    answers: { 308: { summary: { zh: '前往 /portal/', en: 'To /portal/' } } },
    problems: [],
  }),
  defineOperation({
    id: 'getPage',
    method: 'get',
    path: '/portal/{page}',
    tag,
    summary: { zh: '门户页面', en: 'A page of the portal' },
    security: 'public',
    answers: {
      ...html,
      503: { summary: { zh: '页面尚未构建', en: 'Not built yet' }, mediaType: 'text/html' },
    },
    problems: [],
  }),
  defineOperation({
    id: 'getAsset',
    method: 'get',
    path: '/portal/assets/{file}',
    tag,
    summary: { zh: '页面所用文件', en: 'A file that pages use' },
    security: 'public',
    answers: {
      200: { summary: { zh: '文件', en: 'The file' }, mediaType: 'application/octet-stream' },
      304: { summary: { zh: '未变', en: 'Not changed' } },
    },
    problems: [],
  }),
];
