import type { OverviewDepartment, ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import type { CsvCell } from '../../export/to-csv.ts';
import type { OverviewTexts } from './overview-texts.ts';
import { sumItems } from './sum-items.ts';

type Row = readonly CsvCell[];

/** The city, then every department as the page groups them; the cut-off is in each row, so that rows can be cut out. */
export function toOverviewCsv(overview: ProvisionOverview, t: OverviewTexts): Row[] {
  const { asOf, departments } = overview;
  const sorted = departments.toSorted(
    (a, b) => Number(b.inRate) - Number(a.inRate) || b.toTarget - a.toTarget,
  );
  return [toHead(t), toCityRow(overview, t), ...sorted.map((department) => toRow(asOf, department, t))];
}

function toHead({ csv, columns }: OverviewTexts): Row {
  return [
    csv.asOf,
    csv.code,
    columns.department,
    columns.kind,
    csv.inRate,
    csv.n,
    csv.d,
    csv.rate,
    csv.needed,
    csv.itemsN,
    csv.itemsD,
    csv.weekN,
    csv.weekD,
  ];
}

function toCityRow({ asOf, city, weekAgo, departments }: ProvisionOverview, t: OverviewTexts): Row {
  const items = sumItems(departments);
  const week = weekAgo?.city;
  return [asOf, null, t.city, null, null, city.n, city.d, city.rate, city.toTarget, items.n, items.d].concat(
    week ? [week.n, week.d] : [null, null],
  );
}

function toRow(asOf: string, department: OverviewDepartment, t: OverviewTexts): Row {
  const { code, name, kind, inRate, n, d, rate, toTarget, itemsN, itemsD, weekAgo } = department;
  const week = weekAgo ? [weekAgo.n, weekAgo.d] : [null, null];
  const counts = inRate ? t.csv.yes : t.csv.no;
  return [
    asOf,
    code,
    name,
    inRate ? t.municipal : t.kinds[kind],
    counts,
    n,
    d,
    rate,
    toTarget,
    itemsN,
    itemsD,
    ...week,
  ];
}
