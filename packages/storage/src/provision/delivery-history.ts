import { and, asc, count, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import { equals } from '../conditions.ts';
import type { Reader } from '../store.ts';
import { type DeliveryEvent, deliveryEventTable } from './delivery-event.ts';

/** A stretch of time as a log of some size tells it. */
export interface Stretch {
  /** Excluded. */
  afterMs: number;
  /** Included. */
  untilMs: number;
  /** Only what a log of this size holds. */
  size: number;
  resource?: string | undefined;
}

export type EventPlace = Pick<DeliveryEvent, 'atMs' | 'evidenceIndex'>;

const PAGE_EVENTS = 1_000;

function isIn(t: typeof deliveryEventTable, { afterMs, untilMs, size, resource }: Stretch) {
  return and(
    equals(t.resource, resource),
    gt(t.atMs, afterMs),
    lte(t.atMs, untilMs),
    lt(t.evidenceIndex, size),
  );
}

/** In the order of time, the next thousand after a place; fewer at the end. */
async function listNext(
  { db, table }: Reader,
  stretch: Stretch,
  after: EventPlace | undefined,
): Promise<DeliveryEvent[]> {
  const t = table(deliveryEventTable);
  const place = sql`(${t.atMs}, ${t.evidenceIndex})`;
  const isNext = after && sql`${place} > (${after.atMs}, ${after.evidenceIndex})`;
  return db
    .select()
    .from(t)
    .where(and(isIn(t, stretch), isNext))
    .orderBy(asc(t.atMs), asc(t.evidenceIndex))
    .limit(PAGE_EVENTS);
}

/** Page by page in the order of time, so that a long history is never read in one go. */
export async function* readDeliveryEvents(r: Reader, stretch: Stretch): AsyncGenerator<DeliveryEvent[]> {
  let page: DeliveryEvent[] = [];
  do {
    page = await listNext(r, stretch, page.at(-1));
    if (page.length > 0) yield page;
  } while (page.length === PAGE_EVENTS);
}

/** Those that are still there. */
export async function findDeliveryEvents(
  { db, table }: Reader,
  indexes: readonly number[],
): Promise<DeliveryEvent[]> {
  const t = table(deliveryEventTable);
  const found: DeliveryEvent[] = [];
  for (let start = 0; start < indexes.length; start += PAGE_EVENTS) {
    const chunk = indexes.slice(start, start + PAGE_EVENTS);
    found.push(...(await db.select().from(t).where(inArray(t.evidenceIndex, chunk))));
  }
  return found;
}

/** How many deliveries ended how; an outcome that did not happen is not in the map. */
export async function countDeliveryOutcomes(
  { db, table }: Reader,
  stretch: Stretch,
): Promise<ReadonlyMap<string, number>> {
  const t = table(deliveryEventTable);
  const rows = await db
    .select({ outcome: t.outcome, n: count() })
    .from(t)
    .where(isIn(t, stretch))
    .groupBy(t.outcome);
  return new Map(rows.map(({ outcome, n }) => [outcome, n]));
}
