import { defineOperation, type Operation } from '@shuqiao/http/operation';

const tag = 'licence';

const NDJSON = 'application/x-ndjson';

const issue = defineOperation({
  id: 'issueLicence',
  method: 'post',
  path: '/licence/v1/licences',
  tag,
  summary: { zh: '签发证照（新发或转入）', en: 'Issue a licence, or take one in from another register' },
  description: {
    zh: '由颁发机构的应用系统（SQX-1）或发证人员办理。名称、标识、机构等由平台补齐；重复提交同一内容得到同一证照。',
    en: 'For a system of the issuing department (SQX-1) or its issuers. The platform completes name, identifier and issuer; the same content once more is answered with the same licence.',
  },
  security: 'signed',
  body: { schema: 'licence-issue' },
  answers: {
    200: { summary: { zh: '此前已签发', en: 'Had been issued before' }, schema: 'licence-act-answer' },
    201: { summary: { zh: '已签发', en: 'Issued' }, schema: 'licence-act-answer' },
  },
  problems: [
    'licence_type_unknown',
    'issuer_unknown',
    'issuer_not_authorised_for_type',
    'department_mismatch',
    'licence_claims_invalid',
    'licence_number_taken',
    'licence_state_conflict',
    'licence_date',
    'version_conflict',
    'log_down',
    'directory_stale',
  ],
});

const act = defineOperation({
  id: 'actOnLicence',
  method: 'post',
  path: '/licence/v1/licences/acts',
  tag,
  summary: {
    zh: '证照变动：延续、变更、暂扣、发还、撤销、注销、吊销、失效、转出、转入',
    en: 'Act upon a licence: renew, change, suspend, resume, revoke, cancel, annul, lapse, transfer',
  },
  description: {
    zh: '只由颁发机构或其法定承接部门办理。加注件随原件变动（LIC-C6）；撤销使其后各版本一并失去效力。',
    en: 'For the issuing department or its legal successor. Stamped copies follow the original (LIC-C6); a revocation takes all later versions along.',
  },
  security: 'signed',
  body: { schema: 'licence-act' },
  answers: { 200: { summary: { zh: '办理结果', en: 'What came of it' }, schema: 'licence-act-answer' } },
  problems: [
    'not_found',
    'department_mismatch',
    'issuer_unknown',
    'issuer_not_authorised_for_type',
    'licence_act_unknown_for_type',
    'licence_state_conflict',
    'licence_reason_missing',
    'licence_date',
    'licence_claims_invalid',
    'version_conflict',
    'log_down',
    'directory_stale',
  ],
});

const bulk = defineOperation({
  id: 'issueLicencesInBulk',
  method: 'post',
  path: '/licence/v1/licences/bulk',
  tag,
  summary: { zh: '批量签发与变动，一行一件', en: 'Issue and act row by row' },
  description: {
    zh: 'NDJSON，至多一万行、32 MiB；每行一个结果，一行被拒不影响其他行。再次提交同一内容无害。',
    en: 'NDJSON, at most 10,000 rows and 32 MiB; one outcome per row, a refused row ends nothing. The same rows once more do no harm.',
  },
  security: 'signed',
  body: { schema: 'licence-act-row', mediaType: NDJSON },
  answers: {
    200: {
      summary: { zh: '各行结果', en: 'One outcome per row' },
      schema: 'licence-act-row-outcome',
      mediaType: NDJSON,
    },
  },
  problems: [
    'rows_malformed',
    'rows_too_many',
    'unsupported_media_type',
    'body_too_large',
    'department_mismatch',
    'log_down',
    'directory_stale',
  ],
});

const token = defineOperation({
  id: 'makeLicenceToken',
  method: 'post',
  path: '/licence/v1/licences/token',
  tag,
  summary: { zh: '出具可持有的电子证照', en: 'Mint the token of a licence for its holder' },
  description: {
    zh: '只出具有效的证照；自然人持有的须绑定持证主体密钥（LIC-H1）。',
    en: 'Only of a living licence; those that natural persons hold are bound to the holder’s key (LIC-H1).',
  },
  security: 'signed',
  body: { schema: 'licence-token' },
  answers: { 201: { summary: { zh: '电子证照', en: 'The token' }, schema: 'licence-token-answer' } },
  problems: [
    'not_found',
    'department_mismatch',
    'issuer_unknown',
    'issuer_not_authorised_for_type',
    'licence_not_living',
    'holder_key_required',
    'key_shape',
    'key_private',
    'key_alg',
    'key_point',
    'key_kid',
    'key_published',
    'directory_stale',
  ],
});

const search = defineOperation({
  id: 'searchLicences',
  method: 'post',
  path: '/licence/v1/licences/search',
  tag,
  summary: { zh: '本机构颁发的证照，新者在前', en: 'Licences that the department has issued, newest first' },
  security: 'signed',
  body: { schema: 'licence-desk-search' },
  answers: { 200: { summary: { zh: '一页', en: 'A page' }, schema: 'licence-desk-page' } },
  problems: ['cursor_invalid', 'department_mismatch', 'directory_stale'],
});

const read = defineOperation({
  id: 'readLicence',
  method: 'post',
  path: '/licence/v1/licences/read',
  tag,
  summary: { zh: '一件证照及其历次变动', en: 'One licence with every act upon it' },
  security: 'signed',
  body: { schema: 'licence-desk-read' },
  answers: { 200: { summary: { zh: '证照', en: 'The licence' }, schema: 'licence-desk-licence' } },
  problems: ['not_found', 'department_mismatch', 'directory_stale'],
});

export const issueOperations: readonly Operation[] = [issue, act, bulk, token, search, read];
