import { FIRST_KNOWN_YEAR, isWorkingDay } from '@shuqiao/domain/calendar/working-days';
import { type Day, toGbDate, yearOf } from './day.ts';

const known = new Map<Day, boolean>();

/** 1970-01-01 was a Thursday. */
function isMondayToFriday(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}

function toLegalDate(day: Day): string {
  const text = toGbDate(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** By the State Council's notices where the calendar has them, Monday to Friday in earlier years. */
export function isWorkday(day: Day): boolean {
  const memory = known.get(day);
  if (memory !== undefined) return memory;
  const answer =
    yearOf(day) < FIRST_KNOWN_YEAR
      ? isMondayToFriday(day)
      : (isWorkingDay(toLegalDate(day)) ?? isMondayToFriday(day));
  known.set(day, answer);
  return answer;
}

/** The n-th working day after a day; with n = 0 the day itself or the next working day. */
export function addWorkdays(day: Day, n: number): Day {
  let at = day;
  while (!isWorkday(at)) at += 1;
  for (let left = n; left > 0; ) {
    at += 1;
    if (isWorkday(at)) left -= 1;
  }
  return at;
}
