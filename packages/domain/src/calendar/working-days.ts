import chineseDays from 'chinese-days';
import { digitsAt } from '../digits-at.ts';
import { fromDayNumber, requireLegalDate, toDayNumber } from './legal-date.ts';

export interface WorkingCalendar {
  /** Names the data, so that a stored deadline can say what it was counted with. */
  readonly revision: string;
  /** Undefined for a year whose State Council notice the calendar does not hold. */
  isWorkingDay(date: string): boolean | undefined;
}

/** A provisional result counts the days of unknown years as Monday to Friday. */
export type CalendarStatus =
  | { status: 'final'; calendar: string }
  | { status: 'provisional'; unknownYear: number; calendar: string };

export type WorkingDayDue = CalendarStatus & { due: string };
export type WorkingDayCount = CalendarStatus & { days: number };

/** The years whose notices were checked day by day against `vectors/domain.json`. */
export const FIRST_KNOWN_YEAR = 2018;
export const LAST_KNOWN_YEAR = 2026;

export const stateCouncilCalendar: WorkingCalendar = { revision: 'chinese-days 1.5.7', isWorkingDay };

const LONGEST_COUNT = 5_000;

/** Asking chinese-days costs microseconds; bounded by the days of the known years. */
const knownDays = new Map<string, boolean>();

/** By the State Council's holiday notices; throws RangeError unless the date is a real YYYY-MM-DD. */
export function isWorkingDay(date: string): boolean | undefined {
  requireLegalDate(date);
  const year = yearOf(date);
  if (year < FIRST_KNOWN_YEAR || year > LAST_KNOWN_YEAR) return undefined;
  let isWorked = knownDays.get(date);
  if (isWorked === undefined) {
    isWorked = askChineseDays(date);
    knownDays.set(date, isWorked);
  }
  return isWorked;
}

/** Given text, chinese-days takes UTC midnight and west of UTC answers for the day before: hence a local date. */
function askChineseDays(date: string): boolean {
  const [year, month, day] = [digitsAt(date, 0, 4), digitsAt(date, 5, 2), digitsAt(date, 8, 2)];
  return chineseDays.isWorkday(new Date(year, month - 1, day));
}

/**
 * The n-th working day after `start` (民法典 201: the start day is not counted). With n = 0 the start day
 * itself or, where it is not worked, the next working day.
 */
export function addWorkingDays(
  start: string,
  n: number,
  calendar: WorkingCalendar = stateCouncilCalendar,
): WorkingDayDue {
  if (!Number.isInteger(n) || n < 0 || n > LONGEST_COUNT) throw new RangeError(`not a number of days: ${n}`);
  const tally: Tally = { days: 0, unknownYear: undefined };
  let day = n === 0 ? toDayNumber(start) - 1 : toDayNumber(start);
  while (tally.days < Math.max(n, 1)) tallyDay(tally, ++day, calendar);
  return { due: fromDayNumber(day), ...toStatus(tally, calendar) };
}

/** Working days after `start` up to and including `end`; negative where `end` comes first. */
export function countWorkingDays(
  start: string,
  end: string,
  calendar: WorkingCalendar = stateCouncilCalendar,
): WorkingDayCount {
  if (end < start) {
    const count = countWorkingDays(end, start, calendar);
    return { ...count, days: -count.days };
  }
  const last = toDayNumber(end);
  const tally: Tally = { days: 0, unknownYear: undefined };
  for (let day = toDayNumber(start) + 1; day <= last; day++) tallyDay(tally, day, calendar);
  return { days: tally.days, ...toStatus(tally, calendar) };
}

/** Provisional where either part is, with the earlier unknown year; names the first part's calendar. */
export function joinCalendarStatus(a: CalendarStatus, b: CalendarStatus): CalendarStatus {
  const years = [a, b].flatMap((part) => (part.status === 'provisional' ? [part.unknownYear] : []));
  return years.length === 0
    ? { status: 'final', calendar: a.calendar }
    : { status: 'provisional', unknownYear: Math.min(...years), calendar: a.calendar };
}

interface Tally {
  days: number;
  unknownYear: number | undefined;
}

function tallyDay(tally: Tally, dayNumber: number, calendar: WorkingCalendar): void {
  const date = fromDayNumber(dayNumber);
  const known = calendar.isWorkingDay(date);
  if (known === undefined) tally.unknownYear ??= yearOf(date);
  if (known ?? isMondayToFriday(dayNumber)) tally.days += 1;
}

function toStatus({ unknownYear }: Tally, calendar: WorkingCalendar): CalendarStatus {
  return unknownYear === undefined
    ? { status: 'final', calendar: calendar.revision }
    : { status: 'provisional', unknownYear, calendar: calendar.revision };
}

function yearOf(date: string): number {
  return digitsAt(date, 0, 4);
}

/** 1970-01-01 was a Thursday. */
function isMondayToFriday(dayNumber: number): boolean {
  const weekday = (((dayNumber + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}
