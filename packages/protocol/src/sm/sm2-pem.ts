import { decodeBase64url } from '../licence/base64url.ts';
import { findSm2PrivateKey, findSm2PublicKey } from './sm2-der-key.ts';
import type { Sm2PrivateJwk, Sm2PublicJwk } from './sm2-key.ts';

const block = /^-----BEGIN (PUBLIC|PRIVATE) KEY-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END \1 KEY-----\s*$/;

/** One SM2 key in the PEM that `openssl genpkey -algorithm SM2` and `openssl pkey -pubout` write; undefined for anything else. */
export function readSm2Pem(pem: string): Sm2PrivateJwk | Sm2PublicJwk | undefined {
  const [, kind, body = ''] = block.exec(pem) ?? [];
  const der = decodeBase64url(
    body
      .replace(/[\r\n]/g, '')
      .replace(/={1,2}$/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  );
  if (!kind || !der) return undefined;
  return kind === 'PRIVATE' ? findSm2PrivateKey(der) : findSm2PublicKey(der);
}
