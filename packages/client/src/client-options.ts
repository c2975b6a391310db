import type { PrivateJwk, PublicJwk } from '@shuqiao/protocol/keys/jwk';
import type { Actor } from '@shuqiao/protocol/sqx/operations';
import type { HeldReceipt } from './held-receipt.ts';

export interface ClientOptions {
  /** Id of the signing system: the `iss` of its requests. */
  system: string;
  key: PrivateJwk;
  /** Public base URL of the exchange, without a slash at the end. */
  baseUrl: string;
  /** Gateway issuer id; default: the base URL. */
  issuer?: string;
  /** The gateway's public keys, pinned (SQX-R84). */
  gatewayKeys?: readonly PublicJwk[];
  /** Without `gatewayKeys`: fetch the set once and keep it. Whoever answers that first call is trusted from then on. */
  trustFirstKeys?: boolean;
  /** Base64url key agreed at onboarding, for `subject_hash` (SQX-R33). */
  subjectKey?: string;
  /** Who is behind the requests unless a call says otherwise; default: the system itself. */
  actor?: Actor;
  fetch?: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  clock?: () => number;
  /** Receives what is to be kept of every verified answer before the call returns (SQX-R101). */
  receipts?: (receipt: HeldReceipt) => void | Promise<void>;
}
