import { createPrivateKey } from 'node:crypto';
import type { SigningKey } from '../sqx/sign.ts';
import type { PrivateJwk } from './jwk.ts';

/** Once per key, at start-up. */
export function toSigningKey(jwk: PrivateJwk): SigningKey {
  return { kid: jwk.kid, alg: jwk.alg, key: createPrivateKey({ key: { ...jwk }, format: 'jwk' }) };
}
