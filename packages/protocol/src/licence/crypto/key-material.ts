import { decodeBase64url } from '../base64url.ts';
import type { JsonWebKey, LicenceAlgorithm } from './crypto-port.ts';

export interface KeyMaterial {
  readonly alg: LicenceAlgorithm;
  /** The members that make the key and no others: what else a JWK says must not steer an import. */
  readonly jwk: JsonWebKey;
}

const POINT_BYTES = 32;
const MODULUS_BYTES = [256, 512] as const;
const EXPONENT_BYTES = [1, 8] as const;

/** The one algorithm a key is for, by its kind (SQX-R71); undefined where it is of none of ours. */
export function findKeyMaterial(jwk: JsonWebKey): KeyMaterial | undefined {
  const { kty, crv, x, y, n, e } = jwk;
  if (kty === 'EC' && crv === 'P-256') {
    return isLong(x, POINT_BYTES) && isLong(y, POINT_BYTES)
      ? { alg: 'ES256', jwk: { kty, crv, x, y } }
      : undefined;
  }
  if (kty === 'OKP' && crv === 'Ed25519') {
    return isLong(x, POINT_BYTES) ? { alg: 'Ed25519', jwk: { kty, crv, x } } : undefined;
  }
  if (kty === 'RSA' && isLong(n, ...MODULUS_BYTES) && isLong(e, ...EXPONENT_BYTES)) {
    return { alg: 'PS256', jwk: { kty, n, e } };
  }
  return undefined;
}

function isLong(member: unknown, minBytes: number, maxBytes = minBytes): member is string {
  const bytes = typeof member === 'string' ? decodeBase64url(member) : undefined;
  return bytes !== undefined && bytes.length >= minBytes && bytes.length <= maxBytes;
}
