import type { ApiInfo } from '@shuqiao/http/openapi';
import { accountOperations } from './operations/account-operations.ts';
import { pageOperations } from './operations/page-operations.ts';
import { relayOperations } from './operations/relay-operations.ts';
import { sessionOperations } from './operations/session-operations.ts';

export const portalInfo: ApiInfo = {
  title: '数桥 Shuqiao: portal',
  version: '0.1.0',
  description: {
    zh: '审计、开发与管理人员的网页，及其背后的登录、账号与转发。',
    en: 'Pages for auditors, developers and administrators, with the sign-in, accounts and relay behind them.',
  },
};

export const portalOperations = [
  ...sessionOperations,
  ...accountOperations,
  ...pageOperations,
  ...relayOperations,
] as const;
