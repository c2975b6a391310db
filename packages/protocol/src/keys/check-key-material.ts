import { decodeBase64url } from '../licence/base64url.ts';
import { isEd25519Point } from './ed25519-point.ts';
import type { PublicJwk, RsaModulus } from './jwk.ts';
import type { KeyRefusal } from './key-refusal.ts';
import { toBigInt } from './modular.ts';
import { isP256Point } from './p256-point.ts';
import { hasRocaFingerprint } from './roca.ts';

const MODULUS_MIN_BITS = 2_048;
const MODULUS_MAX_BITS = 4_096;
/** A public exponent as long as the modulus would make every verification cost as much as a signature. */
const EXPONENT_MAX = 2n ** 64n;

/** SQX-R73, SQX-R74. */
export function checkKeyMaterial(jwk: PublicJwk): KeyRefusal | undefined {
  switch (jwk.kty) {
    case 'EC':
      return isP256Point(toBytes(jwk.x), toBytes(jwk.y)) ? undefined : refusePoint();
    case 'OKP':
      return isEd25519Point(toBytes(jwk.x)) ? undefined : refusePoint();
    case 'RSA':
      return checkRsa(jwk);
  }
}

export function countModulusBits({ n }: RsaModulus): number {
  return toBigInt(toBytes(n)).toString(2).length;
}

function checkRsa(jwk: RsaModulus): KeyRefusal | undefined {
  const padded = [jwk.n, jwk.e].findIndex((value) => toBytes(value)[0] === 0);
  if (padded >= 0) return { code: 'key_shape', rule: 'SQX-R70', member: padded === 0 ? 'n' : 'e' };

  const bits = countModulusBits(jwk);
  if (bits < MODULUS_MIN_BITS || bits > MODULUS_MAX_BITS) {
    return { code: 'key_too_small', rule: 'SQX-R73', member: 'n' };
  }
  const e = toBigInt(toBytes(jwk.e));
  if (e < 65_537n || e % 2n === 0n || e >= EXPONENT_MAX) {
    return { code: 'key_exponent', rule: 'SQX-R73', member: 'e' };
  }
  return hasRocaFingerprint(toBigInt(toBytes(jwk.n)))
    ? { code: 'key_roca', rule: 'SQX-R73', member: 'n' }
    : undefined;
}

function refusePoint(): KeyRefusal {
  return { code: 'key_point', rule: 'SQX-R74' };
}

/** The shape check has decoded every member once already; nothing is lost here. */
function toBytes(member: string): Uint8Array {
  return decodeBase64url(member) ?? new Uint8Array();
}
