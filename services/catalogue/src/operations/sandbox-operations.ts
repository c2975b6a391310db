import { defineOperation } from '@shuqiao/http/operation';
import { tags } from './tags.ts';

const tag = tags.systems;

const issueSandboxNonce = defineOperation({
  id: 'issueSandboxNonce',
  method: 'post',
  path: '/catalogue/v1/sandbox-systems/nonce',
  tag,
  summary: { zh: '领取沙箱密钥持有证明用的随机数', en: 'Get a nonce for the proof of a sandbox key' },
  security: 'person',
  answers: {
    201: {
      summary: { zh: '随机数，十分钟内一次有效', en: 'Good once, for ten minutes' },
      schema: 'key-nonce',
    },
  },
  problems: ['sandbox_no_department'],
});

const registerSandboxSystem = defineOperation({
  id: 'registerSandboxSystem',
  method: 'post',
  path: '/catalogue/v1/sandbox-systems',
  tag,
  summary: { zh: '登记沙箱应用系统', en: 'Register a sandbox system' },
  description: {
    zh: '应用系统标识为 "sandbox-" 加密钥 kid，持有证明的 iss 即此标识。一步得到应用系统、密钥和授权，24 小时有效，只得到样例记录。',
    en: 'The system’s id, and the proof’s iss, is "sandbox-" and the kid. System, key and grant in one step, for 24 hours, answered from sample records only.',
  },
  security: 'person',
  body: { schema: 'sandbox-registration' },
  answers: {
    201: {
      summary: { zh: '已登记，目录已发布', en: 'Registered, and in the directory' },
      schema: 'sandbox-system',
    },
  },
  problems: [
    'sandbox_no_department',
    'reference_unknown',
    'state_conflict',
    'sandbox_not_shared',
    'sandbox_no_contract',
    'sandbox_key_alg',
    'sandbox_limit_own',
    'sandbox_limit_all',
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

export const sandboxOperations = [issueSandboxNonce, registerSandboxSystem];
