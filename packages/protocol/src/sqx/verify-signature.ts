import { constants, type KeyObject, verify } from 'node:crypto';
import type { Algorithm } from './algorithms.ts';
import { toDerSignature } from './ecdsa-der.ts';

/** A registered public key, imported once. */
export interface VerificationKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly key: KeyObject;
}

export interface SignedBytes {
  /** ASCII bytes of header, dot and payload as received. */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

const ES256_SIGNATURE_BYTES = 64;
const ED25519_SIGNATURE_BYTES = 64;

/** SQX-R15: with this key and this key's algorithm only; the token has no say in either. Never throws. */
export function verifySignature(
  { signingInput, signature }: SignedBytes,
  { alg, key }: VerificationKey,
): boolean {
  switch (alg) {
    case 'ES256':
      return (
        signature.length === ES256_SIGNATURE_BYTES &&
        verify('sha256', signingInput, key, toDerSignature(signature))
      );
    case 'Ed25519':
      return signature.length === ED25519_SIGNATURE_BYTES && verify(null, signingInput, key, signature);
    case 'PS256':
      return verify(
        'sha256',
        signingInput,
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
        signature,
      );
  }
}
