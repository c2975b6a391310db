import { toJcs } from '../../evidence/jcs.ts';
import type { LogPromise } from '../../sqx/response-claims.ts';
import type { ReceiptClaims } from './receipt-claims.ts';

/** Canonical text (RFC 8785) without `log`: what the `verification` leaf commits to (EVL §2.1). */
export function toReceiptText({ log: _, ...claims }: ReceiptClaims): string {
  return toJcs(claims);
}

/** The payload to sign: the committed text with `log` added, nothing serialised again. */
export function spliceReceiptLog(textWithoutLog: string, { index, leaf, origin }: LogPromise): string {
  return `${textWithoutLog.slice(0, -1)},"log":${toJcs({ index, leaf, origin })}}`;
}
