import type {
  Awaitable,
  JsonWebKey,
  LicenceAlgorithm,
  LicenceCrypto,
} from '../licence/crypto/crypto-port.ts';
import { SM2_ALGORITHM, type Sm2Algorithm } from './sm2-algorithm.ts';
import { findSm2PublicHex } from './sm2-key.ts';
import { type PreparedSm2Key, prepareSm2Key, verifySm2 } from './sm2-signature.ts';

/** Fits wherever a `LicenceCrypto` does. */
export interface LicenceCryptoWithSm2 extends Omit<LicenceCrypto, 'verify'> {
  verify(
    alg: LicenceAlgorithm | Sm2Algorithm,
    jwk: JsonWebKey,
    signed: Uint8Array,
    signature: Uint8Array,
  ): Awaitable<boolean>;
}

/** LIC-M1: the platform's cryptography and SM2 besides, for a policy that says so; without this SM2 is refused. */
export function withSm2(crypto: LicenceCrypto): LicenceCryptoWithSm2 {
  const keys = new WeakMap<JsonWebKey, PreparedSm2Key | null>();
  return {
    digest: (name, bytes) => crypto.digest(name, bytes),
    inflate: (bytes, maxBytes) => crypto.inflate(bytes, maxBytes),
    verify: (alg, jwk, signed, signature) => {
      if (alg !== SM2_ALGORITHM) return crypto.verify(alg, jwk, signed, signature);
      const key = findPreparedKey(jwk, keys);
      return key !== null && verifySm2(signed, signature, key);
    },
  };
}

function findPreparedKey(
  jwk: JsonWebKey,
  keys: WeakMap<JsonWebKey, PreparedSm2Key | null>,
): PreparedSm2Key | null {
  const known = keys.get(jwk);
  if (known !== undefined) return known;
  const publicHex = findSm2PublicHex(jwk);
  const key = publicHex === undefined ? null : prepareSm2Key(publicHex);
  keys.set(jwk, key);
  return key;
}
