import { decodeBase64url } from '../licence/base64url.ts';
import type { Awaitable, LicenceSigner } from '../licence/crypto/crypto-port.ts';
import { toHex } from './hex.ts';
import { SM2_ALGORITHM, type Sm2Algorithm } from './sm2-algorithm.ts';
import { findSm2PublicHex, type Sm2PrivateJwk, toSm2PrivateJwk } from './sm2-key.ts';
import { signSm2 } from './sm2-signature.ts';

/** A `LicenceSigner` but for its algorithm, so that only what asks for SM2 can take one. */
export interface Sm2Signer extends Omit<LicenceSigner, 'alg'> {
  readonly alg: Sm2Algorithm;
  /** r‖s, 64 bytes. */
  sign(bytes: Uint8Array): Awaitable<Uint8Array>;
}

/** In software: passes no 商用密码应用安全性评估 (LIC-M1). Throws RangeError for a key whose public half is not that of d. */
export function createSm2Signer(jwk: Sm2PrivateJwk, kid: string): Sm2Signer {
  const privateHex = toHex(decodeBase64url(jwk.d) ?? new Uint8Array());
  const publicHex = findSm2PublicHex(toSm2PrivateJwk(privateHex));
  if (!publicHex || publicHex !== findSm2PublicHex(jwk)) {
    throw new RangeError('sm2: the public key is not that of the private key');
  }
  return { alg: SM2_ALGORITHM, kid, sign: (bytes) => signSm2(bytes, { privateHex, publicHex }) };
}
