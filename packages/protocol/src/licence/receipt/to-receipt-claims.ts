import type { Verification } from '../verify/verification.ts';
import type { ReceiptClaims, ReceiptHead } from './receipt-claims.ts';

/** LIC-Q3. Ids and codes only: whatever else the verification shows stays out. */
export function toReceiptClaims(verification: Verification, head: ReceiptHead): ReceiptClaims {
  const { accepted, asOf, checks, outcome, policy, shown, statusAge } = verification;
  return {
    iss: head.iss,
    iat: head.iatSeconds,
    jti: head.jti,
    outcome,
    accepted,
    checks: checks.map(({ id, outcome: found, code }) =>
      code === null ? { id, outcome: found } : { id, outcome: found, code },
    ),
    as_of: Math.floor(Date.parse(asOf) / 1_000),
    policy: { id: policy.id, version: policy.version },
    presented: head.presented,
    ...(shown && { vct: shown.vct }),
    ...(statusAge !== null && { status_age: statusAge }),
    ...(head.caseId !== undefined && { case_id: head.caseId }),
    ...(head.presenter !== undefined && { presenter: head.presenter }),
  };
}
