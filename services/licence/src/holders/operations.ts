import { defineOperation, type Operation } from '@shuqiao/http/operation';

const issueNonce = defineOperation({
  id: 'issueHolderNonce',
  method: 'get',
  path: '/licence/v1/nonce',
  tag: 'licence',
  summary: { zh: '出示证照用的一次性随机数', en: 'Nonce for the next presentation' },
  security: 'public',
  answers: { 200: { summary: { zh: '随机数', en: 'The nonce' }, schema: 'key-nonce' } },
  problems: [],
});

const listLookUps = defineOperation({
  id: 'listLicenceLookUps',
  method: 'post',
  path: '/licence/v1/holder/look-ups',
  tag: 'licence',
  summary: { zh: '持证人查看谁查过自己的证照', en: 'A holder sees who looked at their licences' },
  security: 'public',
  body: { schema: 'licence-look-up-request' },
  answers: {
    200: {
      summary: { zh: '查证记录、证照与授权', en: 'Look-ups, licences, consents' },
      schema: 'licence-look-up-page',
    },
  },
  problems: ['holder_proof_required', 'cursor_invalid'],
});

/** What holders see. */
export const holderOperations: readonly Operation[] = [issueNonce, listLookUps];
