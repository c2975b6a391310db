import { defineOperation, type Operation } from '@shuqiao/http/operation';
import { STATUS_LIST_MEDIA_TYPE, statusListParameters } from './read-status-list.ts';

const read = defineOperation({
  id: 'readLicenceStatusList',
  method: 'get',
  path: '/licence/v1/status-lists/{id}',
  tag: 'licence',
  summary: { zh: '状态列表令牌，可问历史时刻', en: 'A status list token, of now or of a past second' },
  description: {
    zh: 'Token Status List；带 time 时只答复覆盖该时刻的列表（LIC-S17）。',
    en: 'Token Status List; with `time`, only a list that speaks of that second is answered (LIC-S17).',
  },
  security: 'public',
  query: statusListParameters,
  answers: {
    200: { summary: { zh: '令牌', en: 'The token' }, mediaType: STATUS_LIST_MEDIA_TYPE },
    304: { summary: { zh: '未变', en: 'Not modified' } },
  },
  problems: ['not_found'],
});

export const statusOperations: readonly Operation[] = [read];
