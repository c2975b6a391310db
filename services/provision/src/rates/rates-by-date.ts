import { fromDayNumber, toDayNumber, toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import { findHistoryStart, type RateReading } from './rate-source.ts';

/** Days before today that a trend shows. */
export const TREND_DAYS = 35;
export const MAX_DAYS = 365;

const MAX_KEPT = MAX_DAYS + 50;

export interface Rate {
  readonly n: number;
  readonly d: number;
  readonly rate: number | null;
}

/** The rates at the end of a legal date; of the date of the cut-off, at the cut-off. */
export interface DateRates {
  readonly date: string;
  readonly city: Rate;
  /** By code; only those in being on the date. */
  readonly departments: ReadonlyMap<string, Rate>;
}

export interface RatesByDate {
  /** Up to so many days before the date of the cut-off, and that date; none before the log begins. Oldest first. */
  list(reading: RateReading, asOfMs: number, days: number): Promise<DateRates[]>;
}

/** Computes a date that is over once: only another directory or a revised past changes its rates. */
export function ratesByDate(): RatesByDate {
  const kept = new Map<string, DateRates>();

  function keep(key: string, rates: DateRates): void {
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, rates);
  }

  async function ratesOf(reading: RateReading, date: string): Promise<DateRates> {
    const key = JSON.stringify([reading.pastRevision, reading.directory.factsHash, date]);
    const known = kept.get(key);
    if (known) return known;
    const endMs = endOfLegalDateMs(date) - 1;
    const rates = toDateRates(date, await reading.ratesAt(endMs));
    if (endMs <= (reading.settledUntilMs ?? Number.NEGATIVE_INFINITY)) keep(key, rates);
    return rates;
  }

  return {
    async list(reading, asOfMs, days) {
      const last = toLegalDate(asOfMs);
      const found: DateRates[] = [];
      for (const date of listDates(findHistoryStart(reading), last, days)) {
        const isOver = date < last || asOfMs === endOfLegalDateMs(date) - 1;
        found.push(isOver ? await ratesOf(reading, date) : toDateRates(date, await reading.ratesAt(asOfMs)));
      }
      return found;
    },
  };
}

function listDates(first: string | null, last: string, days: number): string[] {
  const dates: string[] = [];
  for (let back = days; back >= 0; back -= 1) {
    const date = fromDayNumber(toDayNumber(last) - back);
    if (first !== null && first <= date) dates.push(date);
  }
  return dates;
}

function toDateRates(date: string, { city, departments }: ProvisionRates): DateRates {
  return {
    date,
    city: toRate(city),
    departments: new Map(departments.map((department) => [department.code, toRate(department)])),
  };
}

function toRate({ n, d, rate }: Rate): Rate {
  return { n, d, rate };
}
