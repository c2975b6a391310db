import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, HashName, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';

const encoder = new TextEncoder();

/** RFC 9901 §4.2.3: base64url of the digest over the ASCII bytes of a disclosure as it is spelled. */
export function digestText(text: string, name: HashName, crypto: LicenceCrypto): Awaitable<string> {
  if (crypto.fastTexts) return crypto.fastTexts.digestText(name, text);
  return whenReady(crypto.digest(name, encoder.encode(text)), encodeBase64url);
}

/**
 * RFC 9901 §4.3.1, LIC-H5.
 * @param text all that is presented but the key-binding JWT, its last character a `~`
 */
export function sdHash(text: string, name: HashName, crypto: LicenceCrypto): Awaitable<string> {
  return digestText(text, name, crypto);
}
