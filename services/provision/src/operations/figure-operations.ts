import { defineOperation } from '@shuqiao/http/operation';
import { tag } from './tag.ts';

const path = '/provision/v1/published-figures';
const schema = 'published-figures';

const getPublishedFigures = defineOperation({
  id: 'getPublishedFigures',
  method: 'get',
  path,
  tag,
  summary: {
    zh: '各方公开发布的数字，以其原名',
    en: 'Figures that others published, under their own names',
  },
  description: {
    zh: '口径与数据提供率不同，不可相互替代。',
    en: 'They are not defined as the provision rate is: neither stands for the other.',
  },
  security: 'public',
  answers: { 200: { summary: { zh: '公开发布的数字', en: 'The figures' }, schema } },
  problems: [],
});

const replacePublishedFigures = defineOperation({
  id: 'replacePublishedFigures',
  method: 'post',
  path,
  tag,
  summary: { zh: '更换整组公开发布的数字', en: 'Replace the whole set of published figures' },
  description: {
    zh: '主管部门（bureau）。原有一组连同录入者仍留存在库。',
    en: 'For the bureau. The set before is kept in the database, with who put it there.',
  },
  security: 'person',
  body: { schema },
  answers: { 201: { summary: { zh: '新的一组', en: 'The new set' }, schema } },
  problems: ['version_conflict'],
});

export const figureOperations = [getPublishedFigures, replacePublishedFigures] as const;
