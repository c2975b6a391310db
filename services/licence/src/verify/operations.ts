import { defineOperation } from '@shuqiao/http/operation';

const tag = 'licence';
const roles = {
  zh: '应用系统签名（SQX-1），或窗口人员（clerk）、专员（officer）、发证人员（issuer）。',
  en: 'A system by SQX-1, or a clerk, officer or issuer of a department.',
};
const outcome = {
  zh: '结果为 valid、invalid 或 indeterminate；无法核验不是有效，也不是无效。',
  en: 'The outcome is valid, invalid or indeterminate: what could not be checked is neither.',
};

const verify = defineOperation({
  id: 'verifyLicence',
  method: 'post',
  path: '/licence/v1/verifications',
  tag,
  summary: { zh: '核验一份证照', en: 'Verify a licence' },
  description: {
    zh: `${roles.zh}以令牌、二维码、证照标识或编号核验，可问过去时点；附签名回执与留痕位置。信息项默认脱敏，自然人证照须有在办办件、同意或本人出示。${outcome.zh}`,
    en: `${roles.en} By token, QR code, identifier or number, also for a past moment; with a signed receipt and its place in the log. Items are masked; those of a person's licence need an open case, consent, or the holder's own presentation. ${outcome.en}`,
  },
  security: 'signed',
  body: { schema: 'licence-verification-ask' },
  answers: { 200: { summary: { zh: '核验结果', en: 'The outcome' }, schema: 'licence-verification-answer' } },
  problems: [
    'verification_question',
    'as_of_in_future',
    'matter_not_in_force',
    'matter_asks_too_much',
    'case_not_open',
    'case_or_consent_required',
    'consent_refused',
    'look_ups_stopped',
    'dependency_unavailable',
    'log_down',
  ],
});

const verifyMany = defineOperation({
  id: 'verifyLicences',
  method: 'post',
  path: '/licence/v1/verifications/batch',
  tag,
  summary: { zh: '批量核验', en: 'Verify many licences' },
  description: {
    zh: `${roles.zh}每行一个核验请求，同序作答，坏行不中断；每行单独留痕，末行为全批的签名回执（sqx-batch-receipt+jwt）。至多 10000 行、64 MiB。对人员边收边答，请边发边读；对应用系统整体签名后作答。`,
    en: `${roles.en} One question a line, answered in the same order; a bad line does not end the run. Each line has a leaf of its own, the last line is the signed receipt of the batch (sqx-batch-receipt+jwt). At most 10,000 rows and 64 MiB. To a person the answer streams while the body comes, so read while you send; to a system it is signed as a whole.`,
  },
  security: 'signed',
  body: { mediaType: 'application/x-ndjson' },
  answers: {
    200: { summary: { zh: '逐行结果', en: 'An outcome a line' }, mediaType: 'application/x-ndjson' },
  },
  problems: ['unsupported_media_type', 'batch_too_long', 'body_hash', 'body_timeout', 'log_down'],
});

const verifyForAnybody = defineOperation({
  id: 'verifyLicencePublicly',
  method: 'post',
  path: '/licence/v1/public/verifications',
  tag,
  summary: { zh: '公众核验', en: 'Verify a licence as anybody' },
  description: {
    zh: `无需登录，按地址限次；只答类型、颁发机构、状态、有效期和脱敏的持证主体；无回执、不留痕。${outcome.zh}`,
    en: `Without signing in, bounded per address: type, issuer, state, validity and the masked holder only; no receipt, no evidence. ${outcome.en}`,
  },
  security: 'public',
  body: { schema: 'licence-verification-public-ask' },
  answers: {
    200: { summary: { zh: '核验结果', en: 'The outcome' }, schema: 'licence-verification-public-answer' },
  },
  problems: ['verification_question', 'rate_limited', 'code_guessing_slowed'],
});

export const verifyOperations = [verify, verifyMany, verifyForAnybody] as const;
