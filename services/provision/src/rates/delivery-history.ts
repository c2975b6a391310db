import { setImmediate as nextTurn } from 'node:timers/promises';
import { fromDayNumber, toDayNumber, toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import { keepDecisive } from '@shuqiao/domain/provision-rate/keep-decisive';
import {
  type DecisiveDay,
  findDecisiveDay,
  insertDecisiveDays,
} from '@shuqiao/storage/provision/decisive-day';
import { findDeliveryEvents, readDeliveryEvents } from '@shuqiao/storage/provision/delivery-history';
import type { Store } from '@shuqiao/storage/store';
import type { FeedReader } from '../evidence/feed-reader.ts';
import { DayCloser } from './day-closer.ts';
import { toDelivery } from './to-delivery.ts';

const HOUR_MS = 3_600_000;
/** Before any delivery. */
const NEVER_MS = -1;

/** What has been read of the log. */
export interface KnownLog {
  readonly size: number;
  readonly pastRevision: number;
}

export interface DeliveryHistory {
  /** All that decides the rates at an instant. */
  listDecisive(log: KnownLog, asOfMs: number): Promise<DeliveryEvent[]>;
  /**
   * Keeps what decides at the end of every legal date up to an instant, so that the rates of any other instant take
   * the deliveries of a day at most, however long the history. Returns up to when it did: for what is read of the
   * log from then on, this past is that of its revision.
   */
  settle(untilMs: number): Promise<number>;
}

/** The decisive deliveries up to an instant, as the past of this revision was. */
interface Base {
  readonly revision: number;
  readonly untilMs: number;
  readonly deliveries: readonly DeliveryEvent[];
}

export function deliveryHistory(
  store: Store,
  feed: Pick<FeedReader, 'findState' | 'settle'>,
): DeliveryHistory {
  let latest: Base | undefined;
  let settling: Promise<number> | undefined;

  async function findBase({ pastRevision: revision }: KnownLog, asOfMs: number): Promise<Base> {
    if (latest?.revision === revision && latest.untilMs <= asOfMs) return latest;
    const day = await findDecisiveDay(store.read, revision, lastDateOver(asOfMs));
    if (!day) return { revision, untilMs: NEVER_MS, deliveries: [] };
    const events = await findDeliveryEvents(store.read, day.events);
    return { revision, untilMs: endOfLegalDateMs(day.date) - 1, deliveries: events.map(toDelivery) };
  }

  /** A page at a time, so that a long history does not hold up the other services of the process. */
  async function* readPages({ size }: KnownLog, base: Base, untilMs: number) {
    for await (const page of readDeliveryEvents(store.read, { afterMs: base.untilMs, untilMs, size })) {
      yield page.map(toDelivery);
      await nextTurn();
    }
  }

  async function foldUntil(untilMs: number): Promise<number> {
    const log = await feed.settle(untilMs);
    if (!log) return NEVER_MS;
    const { pastRevision: revision } = log;
    const base = await findBase(log, untilMs);
    const days = new DayCloser(base.deliveries, base.untilMs + 1);
    const keep = (closed: Omit<DecisiveDay, 'revision'>[]) =>
      store.write((w) =>
        insertDecisiveDays(
          w,
          closed.map((day) => ({ revision, ...day })),
        ),
      );
    for await (const page of readPages(log, base, untilMs)) {
      const closed = days.add(page);
      if (closed.length > 0) await keep(closed);
    }
    const closed = days.closeUntil(untilMs);
    if (closed.length > 0) await keep(closed);
    latest = { revision, untilMs, deliveries: keepDecisive(days.deliveries) };
    return untilMs;
  }

  return {
    async listDecisive(log, asOfMs) {
      const base = await findBase(log, asOfMs);
      const deliveries = [...base.deliveries];
      for await (const page of readPages(log, base, asOfMs)) deliveries.push(...page);
      return deliveries;
    },
    async settle(untilMs) {
      const hourMs = Math.floor(untilMs / HOUR_MS) * HOUR_MS;
      const revision = (await feed.findState())?.pastRevision;
      if (latest?.revision === revision && latest && latest.untilMs >= hourMs) return latest.untilMs;
      settling ??= foldUntil(hourMs).finally(() => {
        settling = undefined;
      });
      return settling;
    },
  };
}

/** The last legal date that has ended at an instant. */
function lastDateOver(asOfMs: number): string {
  return fromDayNumber(toDayNumber(toLegalDate(asOfMs + 1)) - 1);
}
