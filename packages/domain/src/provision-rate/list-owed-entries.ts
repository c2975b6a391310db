import type { DirectoryObligation, DirectoryResource } from '@shuqiao/schemas/types/directory';
import { isInLegalPeriod } from '../legal-period.ts';

/** One entry of the denominator D (应提供资源). */
export interface OwedEntry {
  /** The department that answers for it on the date. */
  department: string;
  resource: DirectoryResource;
  lacksLegalBasis: boolean;
  withdrawn: boolean;
}

export interface OwedEntries {
  entries: OwedEntry[];
  /** Owed entries whose department is gone without a successor: they count for nobody and must be seen. */
  unassigned: { department: string; resource: string }[];
}

/**
 * D = obligations in force on the date for published entries (rules.md §8.2). Not shared without a cited
 * law stays in D (§8.3 rule 1), so does what was withdrawn within the month (rule 2).
 */
export function listOwedEntries(
  obligations: readonly DirectoryObligation[],
  resources: ReadonlyMap<string, DirectoryResource>,
  successors: ReadonlyMap<string, string>,
  date: string,
): OwedEntries {
  const entries = new Map<string, OwedEntry>();
  const unassigned = new Map<string, { department: string; resource: string }>();
  for (const obligation of obligations) {
    const resource = resources.get(obligation.resource);
    if (!resource || !isOwed(obligation, resource, date)) continue;
    const department = successors.get(obligation.department);
    const key = JSON.stringify([department ?? obligation.department, resource.code]);
    if (department === undefined) {
      unassigned.set(key, { department: obligation.department, resource: resource.code });
    } else {
      entries.set(key, { department, resource, ...describeStanding(resource, date) });
    }
  }
  return { entries: [...entries.values()].sort(byResource), unassigned: [...unassigned.values()] };
}

function isOwed(obligation: DirectoryObligation, resource: DirectoryResource, date: string): boolean {
  if (date < resource.publishedOn) return false;
  if (resource.share === 'not_shared' && hasLegalBasis(resource)) return false;
  if (!isWithdrawn(resource, date)) return isInLegalPeriod(date, obligation.from, obligation.to);
  return isWithdrawnInMonthOf(resource, date) && overlapsMonthOf(obligation, date);
}

function describeStanding(resource: DirectoryResource, date: string) {
  return {
    lacksLegalBasis: resource.share === 'not_shared' && !hasLegalBasis(resource),
    withdrawn: isWithdrawn(resource, date),
  };
}

function hasLegalBasis({ legalBasis }: DirectoryResource): boolean {
  return legalBasis !== null && legalBasis.trim() !== '';
}

function isWithdrawn({ state, withdrawnOn }: DirectoryResource, date: string): boolean {
  return withdrawnOn === null ? state === 'withdrawn' : withdrawnOn <= date;
}

/** A withdrawal without a date cannot be shown to be older, so it keeps the entry in. */
function isWithdrawnInMonthOf({ withdrawnOn }: DirectoryResource, date: string): boolean {
  return withdrawnOn === null || monthOf(withdrawnOn) === monthOf(date);
}

/** Ending the obligation together with the entry does not take it out of the month either. */
function overlapsMonthOf({ from, to }: DirectoryObligation, date: string): boolean {
  return from <= date && (to === null || monthOf(to) >= monthOf(date));
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}

function byResource(a: OwedEntry, b: OwedEntry): number {
  return a.resource.code < b.resource.code ? -1 : a.resource.code > b.resource.code ? 1 : 0;
}
