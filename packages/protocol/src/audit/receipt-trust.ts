import type { PublicJwk } from './verify-jws.ts';

/** What the verifier brings along; never taken from the receipt or from the gateway under examination. */
export interface ReceiptTrust {
  /** Issuer id of the gateway. */
  issuer: string;
  gatewayKeys: readonly PublicJwk[];
  /** Verifier keys (vkey) of the evidence log. */
  logKeys: readonly string[];
  /** Verifier keys of witnesses, and how many of them must have cosigned; default none. */
  witnesses?: readonly string[];
  quorum?: number;
  /** The asking department's keys; absent = the request's own signature is not checked, and the report says so. */
  requesterKeys?: readonly PublicJwk[];
}
