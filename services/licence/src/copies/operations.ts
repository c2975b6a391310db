import { defineOperation, type Operation } from '@shuqiao/http/operation';

const orderCopy = defineOperation({
  id: 'orderStampedCopy',
  method: 'post',
  path: '/licence/v1/copies',
  tag: 'licence',
  summary: { zh: '部门凭授权制作加注件', en: 'A department orders a stamped copy by consent' },
  security: 'signed',
  body: { schema: 'licence-copy-order' },
  answers: { 201: { summary: { zh: '加注件', en: 'The copy' }, schema: 'licence-copy' } },
  problems: [
    'matter_not_in_force',
    'department_mismatch',
    'matter_asks_too_much',
    'case_or_consent_required',
    'copy_refused',
    'dependency_unavailable',
    'log_down',
    'consent_refused',
    'code_guessing_slowed',
    'look_ups_stopped',
  ],
});

const orderOwnCopy = defineOperation({
  id: 'orderOwnStampedCopy',
  method: 'post',
  path: '/licence/v1/holder/copies',
  tag: 'licence',
  summary: { zh: '持证人制作加注件', en: 'A holder orders a stamped copy' },
  security: 'public',
  body: { schema: 'licence-holder-copy-order' },
  answers: { 201: { summary: { zh: '加注件', en: 'The copy' }, schema: 'licence-copy' } },
  problems: [
    'holder_proof_required',
    'matter_not_in_force',
    'department_mismatch',
    'matter_asks_too_much',
    'case_or_consent_required',
    'copy_refused',
    'dependency_unavailable',
    'log_down',
  ],
});

/** 加注件. */
export const copyOperations: readonly Operation[] = [orderCopy, orderOwnCopy];
