import { expect, test } from 'vitest';
import { cn2016, cn2025 } from './rule-sets.ts';
import { findUseRecordRetentionEnd } from './use-record-retention.ts';

test('a record of use is kept for three calendar years', () => {
  expect(findUseRecordRetentionEnd(cn2025, '2025-08-01')).toBe('2028-08-01');
});

test('where the day is missing three years later, the last day of the month ends the period', () => {
  expect(findUseRecordRetentionEnd(cn2025, '2028-02-29')).toBe('2031-02-28');
});

test('the 2016 rules demand no retention', () => {
  expect(findUseRecordRetentionEnd(cn2016, '2018-08-01')).toBeUndefined();
});

test('a date that is not one is a RangeError', () => {
  expect(() => findUseRecordRetentionEnd(cn2025, '2025-02-30')).toThrow(RangeError);
});
