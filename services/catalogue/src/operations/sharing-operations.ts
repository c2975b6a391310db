import { defineOperation } from '@shuqiao/http/operation';
import { applicationParameters } from '../routes/list-applications.ts';
import { grantParameters } from '../routes/list-grants.ts';
import { tags } from './tags.ts';

const tag = tags.sharing;

const listApplications = defineOperation({
  id: 'listApplications',
  method: 'get',
  path: '/catalogue/v1/applications',
  tag,
  summary: { zh: '列出共享申请', en: 'List applications' },
  security: 'public',
  query: applicationParameters,
  answers: { 200: { summary: { zh: '共享申请', en: 'Applications' }, schema: 'application-page' } },
  problems: ['unauthenticated_person'],
});

const getApplication = defineOperation({
  id: 'getApplication',
  method: 'get',
  path: '/catalogue/v1/applications/{id}',
  tag,
  summary: { zh: '取共享申请', en: 'Get an application with its clock' },
  security: 'public',
  answers: { 200: { summary: { zh: '共享申请', en: 'The application' }, schema: 'application' } },
  problems: ['unauthenticated_person'],
});

const submitApplication = defineOperation({
  id: 'submitApplication',
  method: 'post',
  path: '/catalogue/v1/applications',
  tag,
  summary: { zh: '提交共享申请（第二十条）', en: 'Submit an application (art. 20)' },
  security: 'person',
  body: { schema: 'application-submission' },
  answers: {
    201: { summary: { zh: '已受理，时限起算', en: 'Received, its clock started' }, schema: 'application' },
  },
  problems: [
    'department_mismatch',
    'reference_unknown',
    'state_conflict',
    'validity_invalid',
    'already_exists',
    'application_own_resource',
    'application_not_shared',
    'application_incomplete',
    'application_item_unknown',
  ],
});

const answerApplication = defineOperation({
  id: 'answerApplication',
  method: 'post',
  path: '/catalogue/v1/applications/{id}/answer',
  tag,
  summary: { zh: '答复共享申请（第二十一条）', en: 'Answer an application (art. 21)' },
  description: {
    zh: '只由提供部门答复，一次为准。同意即生成授权；不同意须说明理由。',
    en: 'By the provider only, once. A yes is a grant; a no needs its reasons.',
  },
  security: 'person',
  body: { schema: 'application-answer' },
  answers: { 200: { summary: { zh: '已答复', en: 'Answered' }, schema: 'application' } },
  problems: [
    'department_mismatch',
    'state_conflict',
    'validity_invalid',
    'already_exists',
    'conditions_forbidden',
    'application_decided',
    'application_item_unknown',
    'application_not_shared',
    'application_reasons_required',
    'application_unconditional',
  ],
});

const listGrants = defineOperation({
  id: 'listGrants',
  method: 'get',
  path: '/catalogue/v1/grants',
  tag,
  summary: { zh: '列出授权', en: 'List grants' },
  security: 'public',
  query: grantParameters,
  answers: { 200: { summary: { zh: '授权', en: 'Grants' }, schema: 'grant-page' } },
  problems: ['unauthenticated_person'],
});

const suspendGrant = defineOperation({
  id: 'suspendGrant',
  method: 'post',
  path: '/catalogue/v1/grants/{id}/suspension',
  tag,
  summary: { zh: '暂停授权', en: 'Suspend a grant' },
  security: 'person',
  body: { schema: 'grant-suspension' },
  answers: { 200: { summary: { zh: '已暂停', en: 'Suspended' }, schema: 'grant' } },
  problems: ['department_mismatch', 'state_conflict', 'version_conflict'],
});

export const sharingOperations = [
  listApplications,
  getApplication,
  submitApplication,
  answerApplication,
  listGrants,
  suspendGrant,
];
