import type { LogPromise } from '../../sqx/response-claims.ts';
import type { CheckEntry, Verification } from '../verify/verification.ts';

export const RECEIPT_TYPE = 'sqx-receipt+jwt';

export interface ReceiptCheck {
  readonly id: CheckEntry['id'];
  readonly outcome: CheckEntry['outcome'];
  readonly code?: string;
}

/** LIC-Q3: what was found, for the file; no item of the licence is in it. */
export interface ReceiptClaims {
  /** Gateway issuer id. */
  readonly iss: string;
  /** Seconds. */
  readonly iat: number;
  readonly jti: string;
  readonly outcome: Verification['outcome'];
  /** The policy let the window go on although the answer is indeterminate (LIC-R4). */
  readonly accepted: boolean;
  /** Absent unless the issuer's signature holds (LIC-R7). */
  readonly vct?: string;
  readonly checks: readonly ReceiptCheck[];
  /** Seconds. */
  readonly as_of: number;
  /** Seconds; absent where no status was read. */
  readonly status_age?: number;
  readonly policy: { readonly id: string; readonly version: number };
  readonly case_id?: string;
  /** LIC-H6: who presented with the holder's key, where the key is an enterprise's. */
  readonly presenter?: string;
  /** base64url SHA-256 of a salt and what was presented. */
  readonly presented: string;
  readonly log?: LogPromise;
}

export interface ReceiptHead {
  readonly iss: string;
  readonly iatSeconds: number;
  readonly jti: string;
  readonly caseId?: string;
  readonly presenter?: string;
  /** Made by `hashPresented`. */
  readonly presented: string;
}
