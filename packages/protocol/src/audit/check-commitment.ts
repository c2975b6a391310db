import { commitTo, SALT_BYTES } from '../evidence/commitment.ts';
import type { Entry } from '../evidence/entry-types.ts';
import { EvidenceError } from '../evidence/evidence-error.ts';
import { toJcs } from '../evidence/jcs.ts';
import { decodeSegment } from '../sqx/base64url.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { Receipt } from './receipt.ts';

import { toDisproven, toProven, toUndecided } from './receipt-findings.ts';
import type { Claims } from './verify-jws.ts';

/** The entry commits to exactly the signed claims without `log` (§2.1, EVL-R5), unless erased (EVL-R61). */
export function checkCommitment(
  claims: Claims,
  { message, salt }: Pick<Receipt, 'message' | 'salt'>,
  { c }: Entry,
): AuditFinding {
  const committed = findCommitted(claims);
  if (committed === undefined || (message !== null && message !== committed)) {
    return toDisproven('message_mismatch');
  }
  if (message === null || salt === null) return toUndecided('content_erased');
  const saltBytes = decodeSegment(salt);
  if (saltBytes?.length !== SALT_BYTES || commitTo(saltBytes, message) !== c) {
    return toDisproven('commitment_mismatch');
  }
  return toProven('content_committed', {
    zh: '留痕条目所承诺的正是这份答复，一字不差',
    en: 'The evidence entry commits to exactly this answer',
  });
}

function findCommitted({ log: _, ...claims }: Claims): string | undefined {
  try {
    return toJcs(claims);
  } catch (error) {
    if (error instanceof EvidenceError) return undefined;
    throw error;
  }
}
