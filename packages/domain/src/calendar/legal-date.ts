import { digitsAt } from '../digits-at.ts';
import { isGregorianDate } from './gregorian.ts';

const DAY_MS = 86_400_000;
const CHINA_STANDARD_TIME_OFFSET_MS = 8 * 3_600_000;

/** True for YYYY-MM-DD naming a real day. */
export function isLegalDate(value: string): boolean {
  if (value.length !== 10 || value.charAt(4) !== '-' || value.charAt(7) !== '-') return false;
  return isGregorianDate(digitsAt(value, 0, 4), digitsAt(value, 5, 2), digitsAt(value, 8, 2));
}

export function requireLegalDate(value: string): void {
  if (!isLegalDate(value)) throw new RangeError('not a YYYY-MM-DD date');
}

let lastDay = { number: Number.NaN, date: '' };

/** The China Standard Time date of an instant (UTC+8; daylight saving ended in 1991). */
export function toLegalDate(epochMs: number): string {
  const number = Math.floor((epochMs + CHINA_STANDARD_TIME_OFFSET_MS) / DAY_MS);
  // Every request asks for the date of now: one day is spelled out once.
  if (number !== lastDay.number) lastDay = { number, date: fromDayNumber(number) };
  return lastDay.date;
}

/** Milliseconds since midnight, China Standard Time. */
export function toTimeOfDayMs(epochMs: number): number {
  const localMs = epochMs + CHINA_STANDARD_TIME_OFFSET_MS;
  return localMs - Math.floor(localMs / DAY_MS) * DAY_MS;
}

/** Days since 1970-01-01; throws RangeError unless the date is YYYY-MM-DD naming a real day. */
export function toDayNumber(date: string): number {
  requireLegalDate(date);
  return Date.parse(date) / DAY_MS;
}

/** YYYY-MM-DD; throws RangeError outside the years 1–9999. */
export function fromDayNumber(dayNumber: number): string {
  const date = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
  if (!isLegalDate(date)) throw new RangeError(`no legal date has day number ${dayNumber}`);
  return date;
}
