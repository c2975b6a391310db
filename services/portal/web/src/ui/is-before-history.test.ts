import { expect, test } from 'vitest';
import { isBeforeHistory } from './is-before-history.ts';

test('figures begin with the first date of the log, by the clock of Beijing', () => {
  expect(isBeforeHistory('2026-10-19T15:59:59.999Z', '2026-10-20')).toBe(true);
  expect(isBeforeHistory('2026-10-19T16:00:00Z', '2026-10-20')).toBe(false);
});

test('an empty log has no date before it', () => {
  expect(isBeforeHistory('2026-10-19T16:00:00Z', null)).toBe(false);
});
