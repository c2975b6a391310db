import { defineOperation } from './operation.ts';

const tag = 'edge';

const live = defineOperation({
  id: 'checkLive',
  method: 'get',
  path: '/health/live',
  tag,
  summary: { zh: '进程是否在运行', en: 'Whether the process answers' },
  security: 'public',
  answers: { 200: { summary: { zh: '在运行', en: 'It does' }, mediaType: 'application/json' } },
  problems: [],
});

const ready = defineOperation({
  id: 'checkReady',
  method: 'get',
  path: '/health/ready',
  tag,
  summary: { zh: '是否可以受理请求', en: 'Whether requests are served, and what is wrong' },
  security: 'public',
  answers: {
    200: { summary: { zh: '可以受理', en: 'They are' }, mediaType: 'application/json' },
    503: { summary: { zh: '暂不能受理', en: 'They are not' }, mediaType: 'application/json' },
  },
  problems: [],
});

/** What every origin answers beside its services. */
export const edgeOperations = [live, ready] as const;
