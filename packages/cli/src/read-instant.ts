import { UsageError } from './usage-error.ts';

/** An RFC 3339 instant as typed. @throws UsageError */
export function readInstant(text: string): Date {
  const date = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new UsageError(
    { zh: `不是 RFC 3339 时刻：${text}`, en: `Not an RFC 3339 instant: ${text}` },
    { zh: '例如 2026-11-23T08:00:00+08:00', en: 'For example 2026-11-23T08:00:00+08:00' },
  );
}
