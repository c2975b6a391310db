import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import { readInstant } from '../read-instant.ts';
import { UsageError } from '../usage-error.ts';

const DAY_MS = 86_400_000;

/** A day is asked about at its end, in China; today is asked about now. @throws UsageError */
export function readAsOf(text: string, nowMs: number): number {
  const endMs = isLegalDate(text) ? endOfLegalDateMs(text) : undefined;
  const isToday = endMs !== undefined && endMs > nowMs && endMs - nowMs <= DAY_MS;
  if (isToday) return nowMs;
  const atMs = endMs === undefined ? readInstant(text).getTime() : endMs - 1;
  if (atMs <= nowMs) return atMs;
  throw new UsageError({ zh: `${text} 还没有到`, en: `${text} has not come yet` });
}
