import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { expect, test } from 'vitest';
import { toOverviewCsv } from './overview-csv.ts';
import { overviewTexts } from './overview-texts.ts';

const city = { n: 1, d: 2, rate: 0.5, meanOfRates: 0.5, toTarget: 1 };
const department = {
  code: '11371000MBT000011K',
  name: '=市政府办公室',
  kind: 'department' as const,
  inRate: true,
  n: 1,
  d: 2,
  rate: 0.5,
  itemsN: 10,
  itemsD: 30,
  toTarget: 1,
  weekAgo: { n: 0, d: 2, rate: 0 },
};
const overview: ProvisionOverview = {
  asOf: '2026-11-23T05:00:00Z',
  target: 0.9,
  city,
  weekAgo: null,
  departments: [{ ...department, code: 'P', inRate: false, weekAgo: null }, department],
  moved: [],
  trend: [],
  historyFrom: null,
  unassigned: [],
  directory: { version: 1, hash: '' },
  evidence: { size: 1, root: '' },
  behind: false,
};

test('the city comes first, those that count before those that do not', () => {
  const [head, cityRow, ...rows] = toOverviewCsv(overview, overviewTexts.zh);
  expect(head).toHaveLength(13);
  expect(cityRow).toEqual([overview.asOf, null, '全市', null, null, 1, 2, 0.5, 1, 10, 30, null, null]);
  expect(rows.map((row) => [row[1], row[4], row[11]])).toEqual([
    ['11371000MBT000011K', '是', 0],
    ['P', '否', null],
  ]);
});

test('every row is as long as its head', () => {
  const [head, ...rows] = toOverviewCsv(overview, overviewTexts.en);
  for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
});
