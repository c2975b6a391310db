import { defineOperation, type Operation } from '@shuqiao/http/operation';

const tag = 'licence-wallet';
const form = { mediaType: 'application/x-www-form-urlencoded' };
const requestObject = {
  summary: { zh: '签名的出示请求', en: 'The signed request' },
  mediaType: 'application/oauth-authz-req+jwt',
};

const begin = defineOperation({
  id: 'beginWalletTransaction',
  method: 'post',
  path: '/licence/v1/wallet/transactions',
  tag,
  summary: { zh: '向持证人钱包发起出示请求', en: 'Ask a holder’s wallet for what a matter needs' },
  description: {
    zh: '所需证照和信息项由事项决定；五分钟内有效，只接受一次出示（OpenID4VP 1.0）。',
    en: 'The matter decides which licences and items; good for five minutes and one presentation (OpenID4VP 1.0).',
  },
  security: 'signed',
  body: { schema: 'licence-wallet-transaction' },
  answers: {
    201: {
      summary: { zh: '二维码内容及编号', en: 'Text of the QR code, and the id' },
      schema: 'licence-wallet-transaction-answer',
    },
  },
  problems: [
    'matter_not_in_force',
    'matter_asks_too_much',
    'department_mismatch',
    'case_not_open',
    'dependency_unavailable',
  ],
});

const fetchByGet = defineOperation({
  id: 'fetchWalletRequest',
  method: 'get',
  path: '/licence/v1/wallet/requests/{id}',
  tag,
  summary: { zh: '钱包读取出示请求', en: 'A wallet fetches the request' },
  security: 'public',
  answers: { 200: requestObject },
  problems: ['wallet_request_over'],
});

const fetchByPost = defineOperation({
  id: 'fetchWalletRequestWithNonce',
  method: 'post',
  path: '/licence/v1/wallet/requests/{id}',
  tag,
  summary: {
    zh: '钱包以自己的随机数读取出示请求',
    en: 'A wallet fetches the request with a nonce of its own',
  },
  security: 'public',
  body: form,
  answers: { 200: requestObject },
  problems: ['wallet_request_over', 'wallet_response_malformed'],
});

const respond = defineOperation({
  id: 'receiveWalletResponse',
  method: 'post',
  path: '/licence/v1/wallet/responses/{id}',
  tag,
  summary: { zh: '钱包提交出示（direct_post）', en: 'A wallet presents, by direct_post' },
  security: 'public',
  body: form,
  answers: {
    200: {
      summary: {
        zh: '收到；可含 redirect_uri',
        en: 'Received; with redirect_uri where the window named one',
      },
      mediaType: 'application/json',
    },
  },
  problems: ['wallet_request_over', 'wallet_response_malformed', 'log_down'],
});

const collect = defineOperation({
  id: 'collectWalletAnswer',
  method: 'post',
  path: '/licence/v1/wallet/transactions/collect',
  tag,
  summary: { zh: '领取出示结果，一次有效', en: 'Collect what was presented, once' },
  security: 'signed',
  body: { schema: 'licence-wallet-collection' },
  answers: {
    200: { summary: { zh: '核验结果及回执', en: 'Outcome and receipts' }, schema: 'licence-wallet-answer' },
  },
  problems: ['not_found', 'state_conflict', 'wallet_response_code_wrong'],
});

export const walletOperations: readonly Operation[] = [begin, fetchByGet, fetchByPost, respond, collect];
