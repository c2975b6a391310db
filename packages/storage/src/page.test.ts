import { expect, test } from 'vitest';
import { boundLimit, toPage } from './page.ts';

test.each([
  [undefined, 50],
  [0, 1],
  [-5, 1],
  [7.9, 7],
  [Number.NaN, 1],
  [Number.POSITIVE_INFINITY, 1000],
  [5000, 1000],
])('a page limit of %s becomes %d', (asked, bound) => {
  expect(boundLimit(asked)).toBe(bound);
});

test('a page names the next one only when there is more', () => {
  const toKey = (row: string) => row;

  expect(toPage(['a', 'b', 'c'], 2, toKey)).toEqual({ rows: ['a', 'b'], next: 'b' });
  expect(toPage(['a', 'b'], 2, toKey)).toEqual({ rows: ['a', 'b'], next: null });
  expect(toPage([], 2, toKey)).toEqual({ rows: [], next: null });
});
