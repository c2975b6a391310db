import { defineOperation, type Operation } from '@shuqiao/http/operation';

const resolve = defineOperation({
  id: 'resolveLicences',
  method: 'post',
  path: '/licence/v1/resolutions',
  tag: 'licence',
  summary: {
    zh: '一证（照）通用：凭一本证照取事项所需',
    en: 'What a matter needs, on the strength of one licence',
  },
  security: 'signed',
  body: { schema: 'licence-resolution-request' },
  answers: {
    200: {
      summary: { zh: '查得、缺少与无法核验的证照', en: 'What was found, is missing, could not be checked' },
      schema: 'licence-resolution',
    },
  },
  problems: [
    'matter_not_in_force',
    'department_mismatch',
    'case_or_consent_required',
    'consent_refused',
    'entry_type_refused',
    'representative_mismatch',
    'show_code_unknown',
    'code_guessing_slowed',
    'look_ups_stopped',
    'dependency_unavailable',
    'log_down',
  ],
});

/** What a window opens with one licence. */
export const resolveOperations: readonly Operation[] = [resolve];
