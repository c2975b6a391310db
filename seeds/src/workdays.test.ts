import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { addWorkdays, isWorkday } from './workdays.ts';

test('2018 follows the notice of the State Council', () => {
  expect(isWorkday(dayOf(2018, 12, 29))).toBe(true);
  expect(isWorkday(dayOf(2018, 12, 31))).toBe(false);
  expect(addWorkdays(dayOf(2018, 9, 20), 10)).toBe(dayOf(2018, 10, 10));
});

test('years before the notices are Monday to Friday', () => {
  expect(isWorkday(dayOf(2010, 10, 1))).toBe(true);
  expect(isWorkday(dayOf(2010, 10, 2))).toBe(false);
});

test('zero working days later is the day itself or the next working day', () => {
  expect(addWorkdays(dayOf(2018, 12, 28), 0)).toBe(dayOf(2018, 12, 28));
  expect(addWorkdays(dayOf(2018, 12, 30), 0)).toBe(dayOf(2019, 1, 2));
});
