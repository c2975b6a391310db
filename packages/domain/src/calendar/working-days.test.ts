import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fromDayNumber, toDayNumber } from './legal-date.ts';
import {
  addWorkingDays,
  countWorkingDays,
  FIRST_KNOWN_YEAR,
  isWorkingDay,
  joinCalendarStatus,
  LAST_KNOWN_YEAR,
  stateCouncilCalendar,
  type WorkingCalendar,
} from './working-days.ts';

interface Vectors {
  deadlines: { start: string; days: number; due: string | null; year?: number }[];
  checks: { date: string; workday: boolean | null }[];
  calendar: Record<string, { workdays: number; weekendsWorked: string[]; weekdaysOff: string[] }>;
}

const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../../vectors/domain.json', import.meta.url), 'utf8'),
).workdays;

const REVISION = stateCouncilCalendar.revision;

function daysOf(year: string): string[] {
  const days: string[] = [];
  for (let day = toDayNumber(`${year}-01-01`); day <= toDayNumber(`${year}-12-31`); day++) {
    days.push(fromDayNumber(day));
  }
  return days;
}

function isWorkedByVector(date: string): boolean {
  const year = vectors.calendar[date.slice(0, 4)];
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return year?.weekendsWorked.includes(date.slice(5)) ?? false;
  return !year?.weekdaysOff.includes(date.slice(5));
}

describe.each(Object.entries(vectors.calendar))('the calendar of %s', (year, { workdays }) => {
  test('agrees day by day with the notice', () => {
    for (const date of daysOf(year))
      expect(`${date} ${isWorkingDay(date)}`).toBe(`${date} ${isWorkedByVector(date)}`);
  });

  test('has the published number of working days', () => {
    const before = `${Number(year) - 1}-12-31`;
    expect(countWorkingDays(before, `${year}-12-31`)).toEqual({
      days: workdays,
      status: 'final',
      calendar: REVISION,
    });
  });
});

test('every known year is in the vectors and every year of the vectors is known', () => {
  expect(Object.keys(vectors.calendar).map(Number)).toEqual(
    Array.from({ length: LAST_KNOWN_YEAR - FIRST_KNOWN_YEAR + 1 }, (_, i) => FIRST_KNOWN_YEAR + i),
  );
});

test.each(vectors.checks)('$date worked: $workday', ({ date, workday }) => {
  expect(isWorkingDay(date) ?? null).toBe(workday);
});

test('a year without a notice is unknown, not Monday to Friday', () => {
  expect(isWorkingDay('2017-12-29')).toBeUndefined();
  expect(isWorkingDay('2027-01-04')).toBeUndefined();
  expect(isWorkingDay('2027-01-02')).toBeUndefined();
});

test('a date that is not one is a RangeError', () => {
  expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError);
  expect(() => addWorkingDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => addWorkingDays('2026-02-27', -1)).toThrow(RangeError);
  expect(() => addWorkingDays('2026-02-27', 1.5)).toThrow(RangeError);
  expect(() => addWorkingDays('2026-02-27', 5_001)).toThrow(RangeError);
});

test.each(vectors.deadlines)('$start + $days is due $due', ({ start, days, due, year }) => {
  const result = addWorkingDays(start, days);
  if (due === null) expect(result).toMatchObject({ status: 'provisional', unknownYear: year });
  else expect(result).toEqual({ due, status: 'final', calendar: REVISION });
});

test('a deadline that reaches an unknown year is the Monday-to-Friday guess and says so', () => {
  expect(addWorkingDays('2026-12-21', 10)).toEqual({
    due: '2027-01-04',
    status: 'provisional',
    unknownYear: 2027,
    calendar: REVISION,
  });
  expect(addWorkingDays('2027-12-27', 10)).toMatchObject({ due: '2028-01-10', unknownYear: 2027 });
  expect(addWorkingDays('2017-12-27', 5)).toMatchObject({ status: 'provisional', unknownYear: 2017 });
});

test('only days that are counted decide: a start in an unknown year can have a final deadline', () => {
  expect(addWorkingDays('2017-12-31', 1)).toEqual({ due: '2018-01-02', status: 'final', calendar: REVISION });
});

test('zero days are due on the start day or, where it is off, on the next working day', () => {
  expect(addWorkingDays('2026-02-14', 0).due).toBe('2026-02-14');
  expect(addWorkingDays('2026-02-15', 0).due).toBe('2026-02-24');
});

test('counting back from a deadline gives the days that led to it', () => {
  const start = fc
    .integer({ min: toDayNumber('2018-01-01'), max: toDayNumber('2026-10-31') })
    .map(fromDayNumber);
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 30 }), (from, n) => {
      const { due } = addWorkingDays(from, n);
      expect(isWorkingDay(due)).toBe(true);
      expect(countWorkingDays(from, due)).toMatchObject({ days: n, status: 'final' });
      expect(countWorkingDays(due, from)).toMatchObject({ days: -n, status: 'final' });
    }),
  );
});

test('a deadline is never earlier than an earlier start or a shorter limit gives', () => {
  const start = fc.integer({ min: toDayNumber('2018-01-01'), max: toDayNumber('2027-06-30') });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 20 }), (day, n) => {
      const { due } = addWorkingDays(fromDayNumber(day), n);
      expect(addWorkingDays(fromDayNumber(day + 1), n).due >= due).toBe(true);
      expect(addWorkingDays(fromDayNumber(day), n + 1).due > due).toBe(true);
    }),
  );
});

test('a count that touches an unknown year is provisional', () => {
  expect(countWorkingDays('2026-12-30', '2027-01-01')).toEqual({
    days: 2,
    status: 'provisional',
    unknownYear: 2027,
    calendar: REVISION,
  });
});

test('another calendar can be given, and the result names it', () => {
  const everyDay: WorkingCalendar = { revision: 'every day', isWorkingDay: () => true };
  expect(addWorkingDays('2027-01-01', 3, everyDay)).toEqual({
    due: '2027-01-04',
    status: 'final',
    calendar: 'every day',
  });
});

test('of two provisional parts the earlier unknown year is named', () => {
  const final = { status: 'final', calendar: 'a' } as const;
  const later = { status: 'provisional', unknownYear: 2028, calendar: 'b' } as const;
  const earlier = { status: 'provisional', unknownYear: 2027, calendar: 'c' } as const;
  expect(joinCalendarStatus(final, final)).toEqual(final);
  expect(joinCalendarStatus(final, later)).toEqual({ ...later, calendar: 'a' });
  expect(joinCalendarStatus(later, earlier)).toEqual({ ...earlier, calendar: 'b' });
});

test('the revision names the installed version of chinese-days', () => {
  const path = createRequire(import.meta.url).resolve('chinese-days/package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8'));
  expect(REVISION).toBe(`chinese-days ${version}`);
});

describe('in other time zones', () => {
  const zone = process.env.TZ;

  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['America/Los_Angeles', 'America/Sao_Paulo', 'Asia/Beirut', 'Pacific/Kiritimati'])(
    'the calendar is the same in %s',
    async (timeZone) => {
      process.env.TZ = timeZone;
      vi.resetModules();
      const fresh = await import('./working-days.ts');
      for (const date of daysOf('2018')) expect(fresh.isWorkingDay(date)).toBe(isWorkedByVector(date));
    },
  );
});
