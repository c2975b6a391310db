import { checkKeyMaterial } from '../../keys/check-key-material.ts';
import { readKeyShape } from '../../keys/check-key-shape.ts';
import type { KeyRefusal } from '../../keys/key-refusal.ts';
import { publishedKeys } from '../../keys/published-keys.ts';
import { toThumbprintText } from '../../keys/thumbprint-text.ts';
import { isJsonObject } from '../../sqx/strict-json-text.ts';
import { digestText } from '../sd-jwt/digest-text.ts';
import type { Awaitable, JsonWebKey, LicenceAlgorithm, LicenceCrypto } from './crypto-port.ts';
import { whenReady } from './when-ready.ts';

export interface HolderKey {
  readonly alg: LicenceAlgorithm;
  readonly jwk: JsonWebKey;
}

type Admission = { key: HolderKey } | { refusal: KeyRefusal };

const algorithms: ReadonlyMap<unknown, LicenceAlgorithm> = new Map([
  ['EC', 'ES256'],
  ['OKP', 'Ed25519'],
]);

/**
 * LIC-H2: `cnf` with one public JWK on P-256 or Ed25519, under SQX-R70 to R75. `alg`, `use` and `kid` may be
 * absent; where they stand there, they are right.
 * @param acceptPublished only for tests that replay published examples
 */
export function admitHolderKey(
  cnf: unknown,
  crypto: LicenceCrypto,
  acceptPublished = false,
): Awaitable<Admission> {
  const given = isJsonObject(cnf) && Object.keys(cnf).length === 1 ? cnf.jwk : undefined;
  if (!isJsonObject(given)) return { refusal: { code: 'key_shape', rule: 'SQX-R70' } };
  const alg = algorithms.get(given.kty);
  if (!alg && given.kty === 'RSA') return { refusal: { code: 'key_alg', rule: 'SQX-R71', member: 'kty' } };

  const shape = readKeyShape({ alg, use: 'sig', kid: '', ...given });
  if ('refusal' in shape) return shape;
  const refusal = checkKeyMaterial(shape.jwk);
  if (refusal || !alg) return { refusal: refusal ?? { code: 'key_alg', rule: 'SQX-R71' } };
  return whenReady(digestText(toThumbprintText(shape.jwk), 'sha-256', crypto), (thumbprint) => {
    const flaw = checkThumbprint(given.kid, thumbprint, acceptPublished);
    return flaw ? { refusal: flaw } : { key: { alg, jwk: given } };
  });
}

function checkThumbprint(kid: unknown, thumbprint: string, acceptPublished: boolean): KeyRefusal | undefined {
  if (kid !== undefined && kid !== thumbprint) return { code: 'key_kid', rule: 'SQX-R75', member: 'kid' };
  const isPublished = !acceptPublished && publishedKeys.has(thumbprint);
  return isPublished ? { code: 'key_published', rule: 'SQX-R75' } : undefined;
}
