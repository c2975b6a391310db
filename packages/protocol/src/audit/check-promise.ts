import { isRecord } from '../evidence/entry-shapes.ts';
import type { Entry } from '../evidence/entry-types.ts';
import type { ShownProof } from '../evidence/verify-tlog-proof.ts';
import type { AuditFinding } from './audit-finding.ts';
import { toDisproven } from './receipt-findings.ts';
import type { Claims } from './verify-jws.ts';

/** The answer's `log` names this entry, and both tell the same outcome (EVL-R16). */
export function checkPromise(claims: Claims, entry: Entry, leaf: Buffer): AuditFinding | undefined {
  if (!isRecord(claims.log) || claims.log.leaf !== leaf.toString('base64url')) {
    return toDisproven('promise_mismatch');
  }
  const tellsOutcome = entry.t === 'response' || entry.t === 'request.refused' || entry.t === 'verification';
  return tellsOutcome && entry.o === claims.outcome ? undefined : toDisproven('outcome_mismatch');
}

/** The entry was proven at the very place that the answer's `log` names. */
export function checkPlace(claims: Claims, { index, checkpoint }: ShownProof): AuditFinding | undefined {
  const { log } = claims;
  const samePlace = isRecord(log) && log.origin === checkpoint.origin && log.index === Number(index);
  return samePlace ? undefined : toDisproven('promise_mismatch');
}
