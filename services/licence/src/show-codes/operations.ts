import { defineOperation, type Operation } from '@shuqiao/http/operation';

const makeShowCode = defineOperation({
  id: 'makeLicenceShowCode',
  method: 'post',
  path: '/licence/v1/show-codes',
  tag: 'licence',
  summary: { zh: '持证人亮证，得一次性码', en: 'A holder shows a licence; gives a one-time code' },
  security: 'public',
  body: { schema: 'licence-show-code-request' },
  answers: { 201: { summary: { zh: '亮证码', en: 'The code' }, schema: 'licence-show-code' } },
  problems: ['holder_proof_required', 'already_exists'],
});

/** 亮证. */
export const showCodeOperations: readonly Operation[] = [makeShowCode];
