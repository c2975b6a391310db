import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { officeHoursRule, plainReceiptRule, toReceiptDay } from './receipt-day.ts';
import { addWorkingDays } from './working-days.ts';

const cases: { received: string; startDay: string; days: number; due: string }[] = JSON.parse(
  readFileSync(new URL('../../vectors/domain.json', import.meta.url), 'utf8'),
).workdays.receiptRule.cases;

test.each(cases)('received $received counts as $startDay', ({ received, startDay, days, due }) => {
  expect(toReceiptDay(Date.parse(received)).due).toBe(startDay);
  expect(addWorkingDays(startDay, days).due).toBe(due);
});

test('the closing minute itself is in time, a millisecond later is not', () => {
  expect(toReceiptDay(Date.parse('2025-08-01T17:00:00.000+08:00')).due).toBe('2025-08-01');
  expect(toReceiptDay(Date.parse('2025-08-01T17:00:00.001+08:00')).due).toBe('2025-08-04');
});

test('late on the day before a holiday counts after the holiday', () => {
  expect(toReceiptDay(Date.parse('2025-09-30T18:00:00+08:00')).due).toBe('2025-10-09');
});

test('late on a day off counts on the next working day, not on the one after it', () => {
  expect(toReceiptDay(Date.parse('2025-08-02T20:00:00+08:00')).due).toBe('2025-08-04');
});

test('the closing time is configurable', () => {
  const at1730 = { kind: 'office-hours', closesAtMinute: 17 * 60 + 30 } as const;
  expect(toReceiptDay(Date.parse('2025-08-01T17:30:00+08:00'), at1730).due).toBe('2025-08-01');
});

test('the plain rule takes the day of receipt as it stands', () => {
  expect(toReceiptDay(Date.parse('2025-08-02T20:00:00+08:00'), plainReceiptRule)).toMatchObject({
    due: '2025-08-02',
    status: 'final',
  });
});

test('receipt in a year without a notice is provisional', () => {
  expect(toReceiptDay(Date.parse('2026-12-31T17:30:00+08:00'))).toMatchObject({
    due: '2027-01-01',
    status: 'provisional',
    unknownYear: 2027,
  });
  expect(officeHoursRule).toEqual({ kind: 'office-hours', closesAtMinute: 1020 });
});
