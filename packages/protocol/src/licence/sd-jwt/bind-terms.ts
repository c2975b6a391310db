import { toJcs } from '../../evidence/jcs.ts';
import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';

const encoder = new TextEncoder();

/**
 * A key-binding JWT signs a nonce and nothing else that is ours. Where the holder agrees to terms, the nonce carries
 * their digest (RFC 8785, SHA-256): nobody in between can change what was agreed to.
 */
export function bindTerms(nonce: string, terms: object, crypto: LicenceCrypto): Awaitable<string> {
  const digest = crypto.digest('sha-256', encoder.encode(toJcs(terms)));
  return whenReady(digest, (bytes) => `${nonce}.${encodeBase64url(bytes)}`);
}
