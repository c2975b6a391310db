import { defineOperation, type Operation } from '@shuqiao/http/operation';
import { evidenceParameters } from './log/read-evidence.ts';
import { viewParameters } from './views/read-views.ts';

const tag = 'evidence';

const readCheckpoint = defineOperation({
  id: 'readCheckpoint',
  method: 'get',
  path: '/exchange/v1/log/checkpoint',
  tag,
  summary: { zh: '最新检查点', en: 'The latest signed checkpoint' },
  security: 'public',
  answers: { 200: { summary: { zh: '检查点', en: 'Signed note' }, mediaType: 'text/plain' } },
  problems: ['not_ready'],
});

const readLogKey = defineOperation({
  id: 'readLogKey',
  method: 'get',
  path: '/exchange/v1/log/key',
  tag,
  summary: { zh: '日志验证公钥', en: 'Verifier key and origin of the log' },
  security: 'public',
  answers: { 200: { summary: { zh: '公钥与 origin', en: 'Key and origin' } } },
  problems: [],
});

const readEvidence = defineOperation({
  id: 'readEvidence',
  method: 'get',
  path: '/exchange/v1/evidence',
  tag,
  summary: { zh: '留痕', en: 'Evidence, in the order of the log' },
  security: 'service_or_person',
  query: evidenceParameters,
  answers: { 200: { summary: { zh: '留痕页', en: 'A page of it' }, schema: 'evidence-page' } },
  problems: ['log_down'],
});

const readEvidenceEntry = defineOperation({
  id: 'readEvidenceEntry',
  method: 'get',
  path: '/exchange/v1/evidence/{index}',
  tag,
  summary: { zh: '一条留痕及其包含证明', en: 'One entry, with its inclusion proof' },
  security: 'service_or_person',
  answers: { 200: { summary: { zh: '留痕与证明', en: 'Entry and proof' }, schema: 'evidence-answer' } },
  problems: ['not_found', 'log_down'],
});

const recordView = defineOperation({
  id: 'recordView',
  method: 'post',
  path: '/exchange/v1/views',
  tag,
  summary: { zh: '记录特权查看', en: 'Put a privileged view on record' },
  security: 'service',
  body: { schema: 'privileged-view' },
  answers: { 201: { summary: { zh: '留痕序号', en: 'On record' }, schema: 'privileged-view-answer' } },
  problems: ['log_down'],
});

const readViews = defineOperation({
  id: 'readViews',
  method: 'get',
  path: '/exchange/v1/views',
  tag,
  summary: { zh: '特权查看记录', en: 'Privileged views on record, newest first' },
  security: 'person',
  query: viewParameters,
  answers: { 200: { summary: { zh: '查看记录', en: 'A page of them' }, schema: 'privileged-view-page' } },
  problems: ['log_down'],
});

const appendLeaves = defineOperation({
  id: 'appendLeaves',
  method: 'post',
  path: '/exchange/v1/leaves',
  tag,
  summary: { zh: '其他服务的留痕', en: 'Put acts and answers of another service on record' },
  security: 'service',
  body: { schema: 'leaf-drafts' },
  answers: { 201: { summary: { zh: '留痕位置', en: 'On record' }, schema: 'leaf-drafts-answer' } },
  problems: ['log_down'],
});

/** Reading and, for services, writing the evidence log; tiles have paths of their own (C2SP tlog-tiles). */
export const logOperations: readonly Operation[] = [
  readCheckpoint,
  readLogKey,
  readEvidence,
  readEvidenceEntry,
  recordView,
  readViews,
  appendLeaves,
];
