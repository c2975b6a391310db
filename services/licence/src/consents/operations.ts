import { defineOperation, type Operation } from '@shuqiao/http/operation';

const giveConsent = defineOperation({
  id: 'giveLicenceConsent',
  method: 'post',
  path: '/licence/v1/consents',
  tag: 'licence',
  summary: { zh: '持证人授权，得一次性码', en: 'A holder consents; gives a one-time code' },
  security: 'public',
  body: { schema: 'licence-consent-grant' },
  answers: {
    201: { summary: { zh: '授权码，只显示一次', en: 'The consent and its code' }, schema: 'licence-consent' },
  },
  problems: [
    'holder_proof_required',
    'matter_not_in_force',
    'department_mismatch',
    'matter_asks_too_much',
    'consent_too_long',
    'already_exists',
    'log_down',
  ],
});

const revokeConsent = defineOperation({
  id: 'revokeLicenceConsent',
  method: 'post',
  path: '/licence/v1/consents/revoke',
  tag: 'licence',
  summary: { zh: '持证人撤回授权', en: 'A holder takes a consent back' },
  security: 'public',
  body: { schema: 'licence-consent-revocation' },
  answers: { 204: { summary: { zh: '已撤回', en: 'Taken back' } } },
  problems: ['holder_proof_required', 'not_found', 'log_down'],
});

/** What holders allow. */
export const consentOperations: readonly Operation[] = [giveConsent, revokeConsent];
