import { findShandongAccount, type ShandongAccount } from '@shuqiao/storage/licence/shandong-account';
import { claimSignedRequest } from '@shuqiao/storage/licence/signed-request';
import { checkAccessToken, TOKEN_LIFE_MS, toAccountSecret } from './access-token.ts';
import { ShandongRefusal } from './refusal.ts';
import type { ShandongDeps } from './shandong-deps.ts';

export interface Call {
  readonly operation: string;
  readonly address: string;
  readonly accessId: unknown;
  readonly accessToken: unknown;
}

/** The account behind a call. Whoever guesses learns nothing from the answer, and is slowed down. */
export async function authenticate(deps: ShandongDeps, call: Call): Promise<ShandongAccount> {
  const key = `shandong ${call.address}`;
  if (deps.failures.retryAfter(key) !== undefined) throw new ShandongRefusal(11, '失败次数过多，请稍后再试');
  const { accessId, accessToken } = call;
  if (!isText(accessId) || !isText(accessToken)) {
    throw new ShandongRefusal(12, 'head 须有 accessId 和 accessToken');
  }
  const account = await findCaller(deps, accessId, accessToken, call);
  if (account) return account;
  deps.failures.recordFailure(key);
  throw new ShandongRefusal(
    11,
    'accessToken 须为本次调用现算的一次性令牌（有效五分钟），固定口令不再接受；并请核对账号和来源地址',
  );
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 256;

async function findCaller(
  { store, clock, accountKey }: ShandongDeps,
  accessId: string,
  accessToken: string,
  { operation, address }: Call,
): Promise<ShandongAccount | undefined> {
  const nowMs = clock();
  const secret = toAccountSecret(accountKey, accessId);
  const nonce = checkAccessToken(accessToken, secret, { accessId, operation }, nowMs);
  if (nonce === undefined) return undefined;
  const account = await findShandongAccount(store.read, accessId);
  if (!account || account.endedMs !== null) return undefined;
  if (account.addresses.length > 0 && !account.addresses.includes(address)) return undefined;
  const request = { issuer: `shandong:${accessId}`, jti: nonce, expiresMs: nowMs + 3 * TOKEN_LIFE_MS };
  return (await store.write((w) => claimSignedRequest(w, request))) ? account : undefined;
}
