import { RECEIPT_FORMAT, type Receipt } from '@shuqiao/protocol/audit/receipt';
import type { LogPromise } from '@shuqiao/protocol/sqx/response-claims';
import type { EntryProof } from './client.ts';

/** What a client keeps of every exchange, refusals too (SQX-R101, SQX-R103). */
export interface HeldReceipt {
  /** Compact JWS as sent. */
  readonly request: string;
  /** Compact JWS as received. */
  readonly response: string;
  /** base64url SHA-256 of the answer's body; the body itself is not evidence. */
  readonly bodyHash: string;
  /** Absent only where the gateway said that it could not log. */
  readonly log: LogPromise | undefined;
}

/** Held receipt and proof together: all that `verifyReceipt` needs, for ever, offline (EVL-R71). */
export function toReceipt(
  { request, response }: HeldReceipt,
  { entry, message, salt, proof }: EntryProof,
): Receipt {
  return { format: RECEIPT_FORMAT, request, response, entry, message, salt, proof };
}
