import { defineOperation, type Operation } from '@shuqiao/http/operation';
import { authorityParameters } from './authorities.ts';
import { matterParameters } from './list-matters.ts';

const listMatters = defineOperation({
  id: 'listLicenceMatters',
  method: 'get',
  path: '/licence/v1/matters',
  tag: 'licence',
  summary: { zh: '事项及所需证照', en: 'Matters and what each needs' },
  security: 'public',
  query: matterParameters,
  answers: { 200: { summary: { zh: '事项', en: 'The matters' }, schema: 'licence-matter-page' } },
  problems: ['cursor_invalid'],
});

const importBaseline = defineOperation({
  id: 'importLicenceBaseline',
  method: 'post',
  path: '/licence/v1/baseline',
  tag: 'licence',
  summary: { zh: '导入权威登记与事项的基线', en: 'The start of a city' },
  security: 'service',
  body: { schema: 'licence-baseline' },
  answers: { 200: { summary: { zh: '新增条数', en: 'What was new' }, schema: 'licence-baseline-answer' } },
  problems: ['matter_asks_too_much', 'already_exists', 'version_conflict', 'log_down'],
});

const listAuthorities = defineOperation({
  id: 'listLicenceAuthorities',
  method: 'get',
  path: '/licence/v1/authorities',
  tag: 'licence',
  summary: { zh: '权威登记', en: 'Authority register' },
  security: 'person',
  query: authorityParameters,
  answers: { 200: { summary: { zh: '权威登记', en: 'The register' }, schema: 'licence-authority-page' } },
  problems: ['cursor_invalid'],
});

const propose = defineOperation({
  id: 'proposeLicenceAuthority',
  method: 'post',
  path: '/licence/v1/authorities',
  tag: 'licence',
  summary: { zh: '提出权威登记', en: 'Propose an authority' },
  security: 'person',
  body: { schema: 'licence-authority-proposal' },
  answers: { 200: { summary: { zh: '该条登记', en: 'The row' }, schema: 'licence-authority-record' } },
  problems: ['already_exists', 'validity_invalid', 'log_down'],
});

const approve = defineOperation({
  id: 'approveLicenceAuthority',
  method: 'post',
  path: '/licence/v1/authorities/approve',
  tag: 'licence',
  summary: { zh: '批准权威登记', en: 'Approve an authority' },
  security: 'person',
  body: { schema: 'licence-authority-approval' },
  answers: { 200: { summary: { zh: '该条登记', en: 'The row' }, schema: 'licence-authority-record' } },
  problems: ['state_conflict', 'authority_same_person', 'log_down', 'not_found'],
});

const proposeEnd = defineOperation({
  id: 'proposeLicenceAuthorityEnd',
  method: 'post',
  path: '/licence/v1/authorities/ends',
  tag: 'licence',
  summary: { zh: '提出终止权威登记', en: 'Propose the end of an authority' },
  security: 'person',
  body: { schema: 'licence-authority-end' },
  answers: { 200: { summary: { zh: '该条登记', en: 'The row' }, schema: 'licence-authority-record' } },
  problems: ['state_conflict', 'authority_same_person', 'log_down', 'not_found', 'validity_invalid'],
});

const approveEnd = defineOperation({
  id: 'approveLicenceAuthorityEnd',
  method: 'post',
  path: '/licence/v1/authorities/ends/approve',
  tag: 'licence',
  summary: { zh: '批准终止权威登记', en: 'Approve the end of an authority' },
  security: 'person',
  body: { schema: 'licence-authority-approval' },
  answers: { 200: { summary: { zh: '该条登记', en: 'The row' }, schema: 'licence-authority-record' } },
  problems: ['state_conflict', 'authority_same_person', 'log_down', 'not_found'],
});

/** Matters, and who may issue what. */
export const matterOperations: readonly Operation[] = [
  listMatters,
  importBaseline,
  listAuthorities,
  propose,
  approve,
  proposeEnd,
  approveEnd,
];
