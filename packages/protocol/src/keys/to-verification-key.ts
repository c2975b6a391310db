import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Algorithm } from '../sqx/algorithms.ts';
import type { VerificationKey } from '../sqx/verify-signature.ts';
import type { PublicJwk } from './jwk.ts';

const kinds: Readonly<Record<Algorithm, string>> = {
  ES256: 'ec prime256v1',
  Ed25519: 'ed25519',
  PS256: 'rsa',
};

/**
 * Once per key, at start-up or when the directory changes: an import costs more than a signature.
 * @throws where the key is malformed, or of another kind than its algorithm says.
 */
export function toVerificationKey(jwk: PublicJwk): VerificationKey {
  const { kid, alg } = jwk;
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  if (toKind(key) !== kinds[alg]) throw new TypeError(`key ${kid} is no ${alg} key`);
  return { kid, alg, key };
}

function toKind({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  const curve = asymmetricKeyDetails?.namedCurve;
  return curve === undefined ? String(asymmetricKeyType) : `${asymmetricKeyType} ${curve}`;
}
