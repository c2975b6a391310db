import type { DirectoryDepartment } from '@shuqiao/schemas/types/directory';
import { isInLegalPeriod } from '../legal-period.ts';

/**
 * For every department, the one that answers for its entries on a date: itself, or where mergers in force
 * lead. A department that is gone without a successor is not in the map.
 */
export function findSuccessors(
  departments: readonly DirectoryDepartment[],
  date: string,
): ReadonlyMap<string, string> {
  const byCode = new Map(departments.map((department) => [department.code, department]));
  const successors = new Map<string, string>();
  for (const { code } of departments) {
    const heir = followMergers(byCode, code, date);
    if (heir && isInLegalPeriod(date, heir.validFrom, heir.validTo)) successors.set(code, heir.code);
  }
  return successors;
}

function followMergers(
  byCode: ReadonlyMap<string, DirectoryDepartment>,
  code: string,
  date: string,
): DirectoryDepartment | undefined {
  let current = byCode.get(code);
  for (let steps = 0; steps < byCode.size && current; steps++) {
    const next = findHeirCode(current, date);
    if (next === undefined) return current;
    current = byCode.get(next);
  }
  return undefined;
}

function findHeirCode({ mergedInto, validTo }: DirectoryDepartment, date: string): string | undefined {
  return mergedInto !== null && validTo !== null && validTo < date ? mergedInto : undefined;
}
