import { expect, test } from 'vitest';
import { groupByReason } from './group-by-reason.ts';

const department = (code: string, inRate: boolean, reasons: readonly ('stale' | 'refused')[]) => ({
  code,
  name: code,
  inRate,
  missing: reasons.map((reason, i) => ({ resource: `102001/00000${i}`, name: `${code}${i}`, reason })),
});

test('missing entries are counted by reason, the most frequent first, with the departments they hold back', () => {
  const groups = groupByReason([
    department('A', true, ['refused']),
    department('B', true, ['stale', 'stale', 'refused']),
    department('C', true, ['stale']),
    department('D', true, []),
  ]);

  expect(groups).toEqual([
    {
      reason: 'stale',
      count: 3,
      departments: [
        { code: 'B', name: 'B', count: 2 },
        { code: 'C', name: 'C', count: 1 },
      ],
    },
    {
      reason: 'refused',
      count: 2,
      departments: [
        { code: 'A', name: 'A', count: 1 },
        { code: 'B', name: 'B', count: 1 },
      ],
    },
  ]);
});

test('units that do not count in the city hold it back by nothing', () => {
  expect(groupByReason([department('A', false, ['stale'])])).toEqual([]);
});
