import type {
  LicenceAuthority,
  LicenceIssuer,
  StatusSigner,
  VerificationPolicy,
} from '@shuqiao/schemas/types/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { JsonWebKey, LicenceAlgorithm } from '../crypto/crypto-port.ts';

export interface IssuerKey {
  readonly kid: string;
  readonly alg: LicenceAlgorithm;
  readonly jwk: JsonWebKey;
  readonly notBeforeMs: number;
  /** Infinity when the key has no end. */
  readonly notAfterMs: number;
  /** Infinity when the key has not been revoked. */
  readonly revokedAtMs: number;
}

export interface IndexedIssuer extends Omit<LicenceIssuer, 'keys'> {
  readonly keys: ReadonlyMap<string, IssuerKey>;
}

/** The trust document, grouped once, so that a verification costs map look-ups only. */
export interface TrustIndex {
  /** Gateway issuer id. */
  readonly issuer: string;
  readonly version: number;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  /** When the document was last known to be the newest one. */
  readonly confirmedAtMs: number;
  /** By the `iss` of a credential, compared as text. */
  findIssuer(id: string): IndexedIssuer | undefined;
  /** The newest version of a type, or the newest of one major version. */
  findType(code: string, major?: number): LicenceType | undefined;
  /** The row in force on the China Standard Time day of `atMs`; any area where none is asked for (LIC-A2). */
  findAuthority(
    department: string,
    type: string,
    area: string | undefined,
    atMs: number,
  ): LicenceAuthority | undefined;
  /** Those registered to sign status lists of this issuer (LIC-S15). */
  findStatusSigners(issuerId: string): readonly StatusSigner[];
  policy(id: string): VerificationPolicy | undefined;
  /** Before its end; afterwards nothing it says is a ground for yes or no. */
  isFresh(nowMs: number): boolean;
}
