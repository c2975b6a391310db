import { defineOperation } from '@shuqiao/http/operation';
import { systemParameters } from '../routes/list-systems.ts';
import { removalParameters } from '../routes/remove-key.ts';
import { tags } from './tags.ts';

const tag = tags.systems;

const listSystems = defineOperation({
  id: 'listSystems',
  method: 'get',
  path: '/catalogue/v1/systems',
  tag,
  summary: { zh: '列出应用系统及密钥', en: 'List systems and their keys' },
  security: 'public',
  query: systemParameters,
  answers: { 200: { summary: { zh: '应用系统', en: 'Systems' }, schema: 'system-page' } },
  problems: [],
});

const getSystem = defineOperation({
  id: 'getSystem',
  method: 'get',
  path: '/catalogue/v1/systems/{id}',
  tag,
  summary: { zh: '取应用系统', en: 'Get a system' },
  security: 'public',
  answers: { 200: { summary: { zh: '应用系统', en: 'The system' }, schema: 'system' } },
  problems: [],
});

const registerSystem = defineOperation({
  id: 'registerSystem',
  method: 'post',
  path: '/catalogue/v1/systems',
  tag,
  summary: { zh: '登记应用系统', en: 'Register a system' },
  security: 'person',
  body: { schema: 'system-registration' },
  answers: { 201: { summary: { zh: '已登记', en: 'Registered' }, schema: 'system' } },
  problems: ['department_mismatch', 'reference_unknown', 'already_exists'],
});

const issueKeyNonce = defineOperation({
  id: 'issueKeyNonce',
  method: 'post',
  path: '/catalogue/v1/systems/{id}/keys/nonce',
  tag,
  summary: { zh: '领取密钥持有证明用的随机数', en: 'Get a nonce for the proof of possession' },
  security: 'person',
  answers: {
    201: {
      summary: { zh: '随机数，十分钟内一次有效', en: 'Good once, for ten minutes' },
      schema: 'key-nonce',
    },
  },
  problems: ['department_mismatch', 'state_conflict'],
});

const registerKey = defineOperation({
  id: 'registerKey',
  method: 'post',
  path: '/catalogue/v1/systems/{id}/keys',
  tag,
  summary: { zh: '登记公钥（待批准）', en: 'Register a public key, for somebody else to approve' },
  security: 'person',
  body: { schema: 'key-registration' },
  answers: { 201: { summary: { zh: '已登记，待批准', en: 'Registered, pending' }, schema: 'key' } },
  problems: [
    'department_mismatch',
    'state_conflict',
    'key_shape',
    'key_private',
    'key_symmetric',
    'key_alg',
    'key_use',
    'key_too_small',
    'key_exponent',
    'key_roca',
    'key_point',
    'key_kid',
    'key_duplicate',
    'key_published',
    'key_proof',
  ],
});

const approveKey = defineOperation({
  id: 'approveKey',
  method: 'post',
  path: '/catalogue/v1/systems/{id}/keys/{kid}/approval',
  tag,
  summary: { zh: '批准密钥', en: 'Approve a key that somebody else registered' },
  security: 'person',
  answers: { 200: { summary: { zh: '已批准', en: 'Approved' }, schema: 'key' } },
  problems: ['department_mismatch', 'key_same_person', 'state_conflict'],
});

const removeKey = defineOperation({
  id: 'removeKey',
  method: 'delete',
  path: '/catalogue/v1/systems/{id}/keys/{kid}',
  tag,
  summary: { zh: '撤销密钥，或限定停用时刻', en: 'Revoke a key, or set its end' },
  security: 'person',
  query: removalParameters,
  answers: { 200: { summary: { zh: '已撤销或限定', en: 'Revoked or limited' }, schema: 'key' } },
  problems: ['department_mismatch', 'state_conflict'],
});

export const systemOperations = [
  listSystems,
  getSystem,
  registerSystem,
  issueKeyNonce,
  registerKey,
  approveKey,
  removeKey,
];
