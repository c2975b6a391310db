import { fromDayNumber, toDayNumber, toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import { findRateSnapshot, insertFirstRateSnapshot } from '@shuqiao/storage/provision/rate-snapshot';
import type { Store } from '@shuqiao/storage/store';
import type { RateSource } from './rate-source.ts';

const MAX_DAYS_BACK = 31;

interface Options {
  rates: RateSource;
  store: Store;
  clock: () => number;
}

/**
 * Keeps the rates at the end of every legal date that is over and has none yet: once, as the catalogue was
 * known then, and only from a log that is read beyond that instant. Returns how many were written.
 */
export async function snapshotRates({ rates, store, clock }: Options): Promise<number> {
  let written = 0;
  for (const date of await listMissingDates(store, toLegalDate(clock()))) {
    const document = await rates.ratesAsKnown(endOfLegalDateMs(date) - 1);
    if (!document) continue;
    const snapshot = { asOf: date, document, madeAtMs: clock() };
    if (await store.write((w) => insertFirstRateSnapshot(w, snapshot))) written += 1;
  }
  return written;
}

/** Back to the last date that has one, oldest first. */
async function listMissingDates(store: Store, today: string): Promise<string[]> {
  const dates: string[] = [];
  for (let back = 1; back <= MAX_DAYS_BACK; back++) {
    const date = fromDayNumber(toDayNumber(today) - back);
    if (await findRateSnapshot(store.read, date)) break;
    dates.unshift(date);
  }
  return dates;
}
