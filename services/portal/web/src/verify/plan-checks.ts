import { type CheckName, checkNames } from './check-result.ts';
import type { EvidenceRecord } from './evidence-record.ts';
import { findEntry } from './find-entry.ts';

/** The checks that a record calls for, before they are made: not every type commits to content or answers a request. */
export function planChecks(record: EvidenceRecord): CheckName[] {
  const entry = findEntry(record.entry);
  const needless: Partial<Record<CheckName, boolean>> = {
    commitment: typeof entry?.c !== 'string',
    exchange: entry?.t !== 'response',
  };
  return checkNames.filter((name) => !needless[name]);
}
