import type { VerificationPolicy } from '@shuqiao/schemas/types/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import type { StatusSource } from '../status-list/status-source.ts';
import type { TrustIndex } from '../trust/trust-index.ts';
import type { RegisterSource } from './register-source.ts';

/** What is asked about one presented licence. */
export interface LicenceAsk {
  /** SD-JWT with its disclosures and key binding, or a plain signed JWT. */
  readonly presented: string;
  /** 证照类型代码 that is wanted; any where absent. */
  readonly type?: string;
  /** Claims that this matter needs; what else was disclosed is dropped. Absent: all that was disclosed. */
  readonly want?: readonly string[];
  readonly binding?: {
    /** Our full client id with its prefix (LIC-H4). */
    readonly audience: string;
    /** True once for a nonce of this transaction; the nonce is burnt by asking (LIC-H3). */
    useNonce(nonce: string): Awaitable<boolean>;
  };
  /** The running case; a stamped copy is for one case only (LIC-C2, LIC-C3). */
  readonly copy?: { readonly matter: string; readonly department: string; readonly caseId: string };
  /** 持证主体代码 of the applicant. */
  readonly holderCode?: string;
  /** GB/T 2260 area of the matter, six digits. */
  readonly area?: string;
  /** Ask the live register also where the policy does not demand it. */
  readonly live?: boolean;
  readonly nowMs: number;
  /** A past instant: was it valid then? */
  readonly asOfMs?: number;
}

/** Bytes of the type metadata in use for a `vct`; ours uses none (draft-ietf-oauth-sd-jwt-vc-19, document integrity). */
export type FindTypeMetadata = (vct: string) => Awaitable<Uint8Array | undefined>;

export interface LicenceWorld {
  readonly trust: TrustIndex;
  readonly crypto: LicenceCrypto;
  readonly status: StatusSource;
  readonly register?: RegisterSource;
  readonly typeMetadata?: FindTypeMetadata;
  readonly policy: VerificationPolicy;
  /**
   * JSON pointers of what is wrong in the licence's own claims. A claim that is disclosable and was not
   * disclosed is not shown, hence not wrong (LIC-D5).
   */
  checkClaims(type: LicenceType, claims: Readonly<Record<string, unknown>>): Awaitable<readonly string[]>;
}
