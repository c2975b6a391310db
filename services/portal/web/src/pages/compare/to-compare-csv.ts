import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import type { CsvCell } from '../../export/to-csv.ts';
import type { CompareTexts } from './compare-texts.ts';

/** One row for each chosen department, by the same cut-off. */
export function toCompareCsv(
  asOf: string,
  departments: readonly OverviewDepartment[],
  { csv: t }: CompareTexts,
): (readonly CsvCell[])[] {
  const head = [t.asOf, t.code, t.department, t.n, t.d, t.rate, t.needed, t.itemsN, t.itemsD];
  const rows = departments.map(({ code, name, n, d, rate, toTarget, itemsN, itemsD }) => [
    asOf,
    code,
    name,
    n,
    d,
    rate,
    toTarget,
    itemsN,
    itemsD,
  ]);
  return [head, ...rows];
}
