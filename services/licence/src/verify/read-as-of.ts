import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import { Problem } from '@shuqiao/http/problem';

const DATE_CHARS = 10;

/**
 * A day is asked about at its end, in China: what was done on it had been done, and on record. Today is asked about
 * now. Throws the problem `as_of_in_future`.
 */
export function readAsOf(asOf: string, nowMs: number): number {
  if (asOf.length > DATE_CHARS) return checkPast(Date.parse(asOf), nowMs);
  const endMs = endOfLegalDateMs(asOf);
  const isToday = endMs > nowMs && endMs - nowMs <= 86_400_000;
  return isToday ? nowMs : checkPast(endMs - 1, nowMs);
}

function checkPast(atMs: number, nowMs: number): number {
  if (!(atMs <= nowMs)) throw new Problem('as_of_in_future');
  return atMs;
}
