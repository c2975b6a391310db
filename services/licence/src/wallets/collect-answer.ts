import { Problem } from '@shuqiao/http/problem';
import type { WalletAnswer, WalletResult } from '@shuqiao/schemas/types/licence-wallet-answer';
import type { WalletCollection } from '@shuqiao/schemas/types/licence-wallet-collection';
import { collectWalletTransaction, findWalletTransaction } from '@shuqiao/storage/licence/wallet-transaction';
import type { Hono } from 'hono';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { hashOneTimeText } from './one-time-text.ts';
import { toDeskCode } from './response-code.ts';
import type { WalletDeps } from './wallet-deps.ts';

/** Hands what was presented to the department that asked, once. */
export function collectWalletAnswer(app: Hono<LicenceEnv>, deps: WalletDeps): void {
  departmentOperation<WalletCollection>(
    app,
    {
      path: '/licence/v1/wallet/transactions/collect',
      schema: 'licence-wallet-collection',
      roles: ['clerk', 'officer'],
    },
    deps,
    async (acting, ask) => ({ status: 200, body: await collect(deps, acting, ask) }),
  );
}

async function collect(
  { store, clock }: WalletDeps,
  { department, actor }: Acting,
  { id, responseCode }: WalletCollection,
): Promise<WalletAnswer> {
  const nowMs = clock();
  const transaction = await findWalletTransaction(store.read, id, nowMs);
  if (transaction?.department !== department) throw new Problem('not_found');
  const { state } = transaction;
  if (state === 'open' || state === 'presented') return { state: 'waiting', result: null };
  const code = responseCode ?? toDeskCode({ id, department, actor });
  const collected = await store.write((w) => collectWalletTransaction(w, id, hashOneTimeText(code), nowMs));
  if (collected) return { state: 'collected', result: collected.response as WalletResult };
  if (state === 'collected') throw new Problem('state_conflict', { state });
  throw new Problem('wallet_response_code_wrong');
}
