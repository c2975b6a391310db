import type { EvidenceRecord } from '../evidence-record.ts';

export interface Finding {
  readonly holds: boolean;
  readonly seen: Readonly<Record<string, string>>;
}

export type FetchRecord = (index: number) => Promise<EvidenceRecord>;

/**
 * One check of a record; undefined where the record has nothing to check in this way.
 * @throws CannotCheck when it cannot be carried out
 */
export type Check = (record: EvidenceRecord, fetchRecord: FetchRecord) => Promise<Finding | undefined>;
