import { expect, test } from 'vitest';
import { formatPercent } from './format-percent.ts';
import { formatTable, toWidth } from './format-table.ts';

test('columns line up although Chinese characters take two places', () => {
  const lines = formatTable(
    [{ title: '部门' }, { title: 'n', align: 'right' }],
    [
      ['市税务局', '7'],
      ['ab', '12'],
    ],
  );

  expect(lines).toEqual(['部门       n', '────────────', '市税务局   7', 'ab        12']);
  expect(toWidth('市a')).toBe(3);
});

test('a rate just under the target never reads as the target', () => {
  expect([0.8999, 0.9, 1 / 3, null].map(formatPercent)).toEqual(['89.9%', '90.0%', '33.3%', 'n/a']);
});
