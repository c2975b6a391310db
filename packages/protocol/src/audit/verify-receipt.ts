import { findEntry } from '../evidence/entry.ts';
import type { Entry } from '../evidence/entry-types.ts';
import { createLogPolicy, type LogPolicy } from '../evidence/policy.ts';
import { hashLeaf } from '../evidence/tree-hash.ts';
import { type Verdict, verifyTlogProof } from '../evidence/verify-tlog-proof.ts';
import { type AuditFinding, toVerdict } from './audit-finding.ts';
import { checkCommitment } from './check-commitment.ts';
import { checkPlace, checkPromise } from './check-promise.ts';
import { toProofFindings } from './check-proof.ts';
import { checkRequest } from './check-request.ts';
import { checkResponse, readResponse } from './check-response.ts';
import { isReceipt, type Receipt } from './receipt.ts';
import { toDisproven } from './receipt-findings.ts';
import type { ReceiptTrust } from './receipt-trust.ts';
import type { Claims } from './verify-jws.ts';

export interface ReceiptReport {
  verdict: Verdict;
  findings: AuditFinding[];
}

/**
 * Checks one receipt without network or clock (EVL-R71, EVL-R75). Whatever the receipt holds, it answers;
 * it throws only when the trusted keys themselves cannot be read.
 */
export function verifyReceipt(receipt: unknown, trust: ReceiptTrust): ReceiptReport {
  const { logKeys, witnesses = [], quorum = 0 } = trust;
  const policy = createLogPolicy({ logs: logKeys, witnesses, quorum });
  const findings = isReceipt(receipt)
    ? listFindings(receipt, trust, policy)
    : [toDisproven('receipt_malformed')];
  return { verdict: toVerdict(findings), findings };
}

function listFindings(receipt: Receipt, trust: ReceiptTrust, policy: LogPolicy): AuditFinding[] {
  const read = readResponse(receipt, trust);
  if ('finding' in read) return [read.finding];
  const { claims } = read;
  const entry = findEntry(receipt.entry);
  return [
    checkResponse(claims, receipt, trust),
    checkRequest(receipt, trust),
    ...(entry === undefined ? [toDisproven('entry_malformed')] : checkLogged(claims, receipt, entry, policy)),
  ];
}

function checkLogged(claims: Claims, receipt: Receipt, entry: Entry, policy: LogPolicy): AuditFinding[] {
  const leaf = hashLeaf(receipt.entry);
  const proof = verifyTlogProof(receipt.proof, leaf, policy);
  const misplaced = 'shown' in proof ? checkPlace(claims, proof.shown) : undefined;
  return [
    checkPromise(claims, entry, leaf) ?? checkCommitment(claims, receipt, entry),
    ...(misplaced === undefined ? toProofFindings(proof, entry) : [misplaced]),
  ];
}
