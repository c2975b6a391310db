import type { JsonWebKey, LicenceAlgorithm } from '../crypto/crypto-port.ts';

/** Times are RFC 3339 instants, as in the trust document. */
export interface TrustedKey {
  readonly kid: string;
  readonly alg: LicenceAlgorithm;
  readonly jwk: JsonWebKey;
  readonly notBefore: string;
  readonly notAfter: string | null;
  readonly revokedAt: string | null;
}

/** A registered signer of status lists; a row of `statusSigners` in the trust document is one. */
export interface TrustedKeySet {
  /** `iss` of its tokens. */
  readonly id: string;
  readonly keys: readonly TrustedKey[];
}

/** The key was good when the list was signed, and has not been revoked since: whoever holds it could date back. */
export function isTrustedAt(key: TrustedKey, iatMs: number, nowMs: number): boolean {
  if (key.revokedAt !== null && !(nowMs < Date.parse(key.revokedAt))) return false;
  if (!(iatMs >= Date.parse(key.notBefore))) return false;
  return key.notAfter === null || iatMs < Date.parse(key.notAfter);
}
