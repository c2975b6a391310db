import { Problem } from '@shuqiao/http/problem';
import type { DirectoryObligation } from '@shuqiao/schemas/types/directory';
import type { Additions } from './additions.ts';
import type { CatalogueState } from './catalogue-state.ts';

function refuseReversed(from: string, to: string | null, pointer: string): void {
  if (to !== null && to < from) throw new Problem('validity_invalid', { pointer });
}

const overlaps = (a: DirectoryObligation, b: DirectoryObligation): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** By department and resource: what is owed is owed once at a time. */
function groupObligations(state: CatalogueState): Map<string, DirectoryObligation[]> {
  const groups = new Map<string, DirectoryObligation[]>();
  for (const obligation of state.obligations.values()) {
    const key = `${obligation.department} ${obligation.resource}`;
    groups.set(key, [...(groups.get(key) ?? []), obligation]);
  }
  return groups;
}

function checkOverlaps({ obligations }: Additions, state: CatalogueState): void {
  const groups = groupObligations(state);
  for (const { row, pointer } of obligations) {
    const others = groups.get(`${row.department} ${row.resource}`) ?? [];
    const isDoubled = others.some((other) => other.from !== row.from && overlaps(row, other));
    if (isDoubled) throw new Problem('obligation_overlap', { pointer });
  }
}

/** @throws Problem `validity_invalid` or `obligation_overlap`. */
export function checkPeriods(additions: Additions, state: CatalogueState): void {
  for (const { row, pointer } of additions.departments) refuseReversed(row.validFrom, row.validTo, pointer);
  for (const { row, pointer } of additions.resources) {
    refuseReversed(row.publishedOn, row.withdrawnOn, pointer);
  }
  for (const { row, pointer } of additions.obligations) refuseReversed(row.from, row.to, pointer);
  checkOverlaps(additions, state);
}
