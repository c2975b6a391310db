import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addYears, ageOn, dayOf, toGbDate, toGbDateTime, toGbMonth, yearOf } from './day.ts';

const days = fc.integer({ min: -60_000, max: 60_000 });

test('dates are those of the Gregorian calendar', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(toGbDate(day)).toBe(date.replaceAll('-', ''));
      expect(toGbMonth(day)).toBe(date.slice(0, 7).replace('-', ''));
      expect(yearOf(day)).toBe(Number(date.slice(0, 4)));
      expect(dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)))).toBe(day);
    }),
  );
});

test('every day from 1880 to 2120 has its date, the century years included', () => {
  const wrong: string[] = [];
  for (let day = dayOf(1880, 1, 1); day < dayOf(2120, 1, 1); day++) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (toGbDate(day) !== date.replaceAll('-', '')) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});

test('a person turns a year older on the birthday, one born on 29 February on 1 March', () => {
  const birth = dayOf(2000, 2, 29);
  expect(ageOn(birth, dayOf(2018, 2, 28))).toBe(17);
  expect(ageOn(birth, dayOf(2018, 3, 1))).toBe(18);
  expect(toGbDate(addYears(birth, 1))).toBe('20010301');
});

test('a time of day is written to the second', () => {
  expect(toGbDateTime(dayOf(2018, 12, 28), 8 * 3600 + 5 * 60 + 9)).toBe('20181228080509');
});
