import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber, isLegalDate, toDayNumber, toLegalDate, toTimeOfDayMs } from './legal-date.ts';

test('only YYYY-MM-DD naming a real day is a legal date', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) {
    expect(isLegalDate(date)).toBe(true);
  }
  for (const text of [
    '',
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026/01/01',
    '20260101',
    '2026-01-01T00:00:00Z',
    '2026-01-0a',
  ]) {
    expect(isLegalDate(text)).toBe(false);
    expect(() => toDayNumber(text)).toThrow(RangeError);
  }
});

test('the legal date changes at midnight in China, sixteen hundred UTC', () => {
  expect(toLegalDate(Date.parse('2025-08-01T15:59:59.999Z'))).toBe('2025-08-01');
  expect(toLegalDate(Date.parse('2025-08-01T16:00:00.000Z'))).toBe('2025-08-02');
  expect(toLegalDate(0)).toBe('1970-01-01');
  expect(toLegalDate(-9 * 3_600_000)).toBe('1969-12-31');
});

test('the time of day is counted from midnight in China', () => {
  expect(toTimeOfDayMs(Date.parse('2025-08-01T17:00:00+08:00'))).toBe(17 * 3_600_000);
  expect(toTimeOfDayMs(Date.parse('1960-01-01T00:00:00.001+08:00'))).toBe(1);
});

test('a day number and its date are the same thing written twice', () => {
  expect(toDayNumber('1970-01-01')).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: toDayNumber('0001-01-01'), max: toDayNumber('9999-12-31') }), (day) => {
      expect(toDayNumber(fromDayNumber(day))).toBe(day);
    }),
  );
  expect(() => fromDayNumber(toDayNumber('9999-12-31') + 1)).toThrow(RangeError);
});
