import { CannotCheck } from './cannot-check.ts';
import type { CheckName, CheckResult } from './check-result.ts';
import type { Check, FetchRecord } from './checks/check.ts';
import { checkCommitment } from './checks/check-commitment.ts';
import { checkEntry } from './checks/check-entry.ts';
import { checkExchange } from './checks/check-exchange.ts';
import { checkInclusion } from './checks/check-inclusion.ts';
import { checkLeaf } from './checks/check-leaf.ts';
import { checkSignature } from './checks/check-signature.ts';
import type { EvidenceRecord } from './evidence-record.ts';

const checks: Readonly<Record<CheckName, Check>> = {
  entry: checkEntry,
  leaf: checkLeaf,
  commitment: checkCommitment,
  inclusion: checkInclusion,
  signature: checkSignature,
  exchange: checkExchange,
};

/** Checks a record step by step; each result comes as soon as it is known, none is left out for the one before. */
export async function* verifyRecord(
  record: EvidenceRecord,
  fetchRecord: FetchRecord,
): AsyncGenerator<CheckResult> {
  for (const check of Object.keys(checks) as CheckName[]) {
    const result = await runCheck(check, record, fetchRecord);
    if (result) yield result;
  }
}

async function runCheck(
  check: CheckName,
  record: EvidenceRecord,
  fetchRecord: FetchRecord,
): Promise<CheckResult | undefined> {
  try {
    const finding = await checks[check](record, fetchRecord);
    return finding && { check, verdict: finding.holds ? 'proven' : 'disproven', seen: finding.seen };
  } catch (error) {
    if (error instanceof CannotCheck) {
      return { check, verdict: 'unchecked', obstacle: error.obstacle, seen: {} };
    }
    throw error;
  }
}
