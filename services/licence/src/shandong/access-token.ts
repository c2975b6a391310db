import { createHmac, timingSafeEqual } from 'node:crypto';

/** A token is good for so long before and after the moment it names. */
export const TOKEN_LIFE_MS = 300_000;

const tokenForm = /^([0-9]{10})\.([A-Za-z0-9_-]{16,64})\.([0-9a-f]{64})$/;

export interface TokenScope {
  readonly accessId: string;
  /** Name of the interface: `queryCertInfo`. */
  readonly operation: string;
}

/** What the department keeps. It is derived, so that no copy of the database gives it away. */
export function toAccountSecret(accountKey: Uint8Array, accessId: string): string {
  return createHmac('sha256', accountKey).update(`shandong-account ${accessId}`).digest('base64url');
}

/** `seconds.nonce.HMAC-SHA256`: takes the place of the static password of the old interface, good for one call. */
export function toAccessToken(
  secret: string,
  { accessId, operation }: TokenScope,
  { seconds, nonce }: { seconds: number; nonce: string },
): string {
  const message = `${accessId}\n${operation}\n${seconds}\n${nonce}`;
  return `${seconds}.${nonce}.${createHmac('sha256', secret).update(message).digest('hex')}`;
}

/** The nonce, which the caller then spends; undefined for a token that is false, of another call, or not of now. */
export function checkAccessToken(
  token: string,
  secret: string,
  scope: TokenScope,
  nowMs: number,
): string | undefined {
  const [, seconds = '', nonce = ''] = tokenForm.exec(token) ?? [];
  if (Math.abs(nowMs - Number(seconds) * 1_000) > TOKEN_LIFE_MS) return undefined;
  const expected = Buffer.from(toAccessToken(secret, scope, { seconds: Number(seconds), nonce }));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : undefined;
}
