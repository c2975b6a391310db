import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { JsonWebKey } from '@shuqiao/protocol/licence/crypto/crypto-port';
import type { SigningKey } from '@shuqiao/protocol/sqx/sign';

export interface HolderKey {
  readonly jwk: JsonWebKey;
  readonly signing: SigningKey;
}

const encodings = {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
} as const;

/**
 * By way of encoded keys: in Node 20 the export of a generated KeyObject as JWK waits for itself for ever when the
 * collector runs just then. Among tens of thousands of keys one does.
 */
export function generateHolderKey(): HolderKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', encodings);
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  const { kty, crv, x, y } = createPublicKey({ key: publicKey, format: 'der', type: 'spki' }).export({
    format: 'jwk',
  });
  if (!kty || !crv || !x || !y) throw new Error('an EC key without its members');
  return { jwk: { kty, crv, x, y }, signing: { kid: '', alg: 'ES256', key } };
}
