import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';

const encoder = new TextEncoder();
export const PRESENTED_SALT_BYTES = 16;

/**
 * LIC-Q3, LIC-D3: a receipt proves which token was presented only to whoever has both the token and the salt.
 * @throws RangeError for a salt that is too short to hide a token
 */
export function hashPresented(salt: Uint8Array, presented: string, crypto: LicenceCrypto): Awaitable<string> {
  if (salt.length < PRESENTED_SALT_BYTES) throw new RangeError('the salt is too short');
  const token = encoder.encode(presented);
  const bytes = new Uint8Array(salt.length + token.length);
  bytes.set(salt);
  bytes.set(token, salt.length);
  return whenReady(crypto.digest('sha-256', bytes), encodeBase64url);
}
