import { isLegalDate, toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import { toParameterFinding } from '@shuqiao/http/check-parameter';
import { Problem } from '@shuqiao/http/problem';
import type { TextParameter } from '@shuqiao/http/query-parameters';

const DATE_LENGTH = 10;
const CLOCK_TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?';
const OFFSET = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

const asOf: TextParameter = {
  type: 'string',
  maxLength: 35,
  pattern: `\\d{4}-\\d{2}-\\d{2}(?:T${CLOCK_TIME}${OFFSET})?`,
  description: {
    zh: '截止：RFC 3339 时刻，或日期（北京时间当日终了）；不填为现在。不得晚于现在。',
    en: 'Cut-off: an RFC 3339 instant, or a date (its end, China Standard Time); default now, never later.',
  },
};

export const asOfParameters = { asOf } as const;

function refuse(keyword: 'pattern' | 'range'): Problem {
  return new Problem('query_invalid', { errors: [toParameterFinding('asOf', keyword)] });
}

/**
 * The last instant that counts, epoch milliseconds. Of the future there is no evidence, so it is refused; the
 * date of today ends now.
 * @throws Problem `query_invalid`
 */
export function readAsOf(text: string | undefined, nowMs: number): number {
  if (text === undefined) return nowMs;
  const date = text.slice(0, DATE_LENGTH);
  if (!isLegalDate(date)) throw refuse('pattern');
  const atMs = text === date ? endOfAsOfDate(date, nowMs) : Date.parse(text);
  if (!(atMs >= 0 && atMs <= nowMs)) throw refuse('range');
  return atMs;
}

function endOfAsOfDate(date: string, nowMs: number): number {
  return date === toLegalDate(nowMs) ? nowMs : endOfLegalDateMs(date) - 1;
}
