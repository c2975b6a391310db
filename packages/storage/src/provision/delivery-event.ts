import { and, desc, gte, lt, lte } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer } from '../columns.ts';
import { equals } from '../conditions.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

/** One delivery as the evidence log has it. */
export const deliveryEventTable = pgTable('delivery_event', {
  evidenceIndex: integer('evidence_index').primaryKey(),
  atMs: integer('at_ms').notNull(),
  resource: text('resource').notNull(),
  channel: text('channel').notNull(),
  department: text('department').notNull(),
  outcome: text('outcome').notNull(),
  /** Accepted rows. */
  records: integer('records').notNull(),
  rejected: integer('rejected').notNull(),
  dataAsOfMs: integer('data_as_of_ms'),
  /** The provider declared under signature that nothing changed. */
  noChange: flag('no_change').notNull(),
  /** The body was the same as the one before, without such a declaration. */
  unchanged: flag('unchanged').notNull(),
});

export type DeliveryEvent = typeof deliveryEventTable.$inferSelect;

export interface DeliveryEventFilter {
  resource?: string | undefined;
  department?: string | undefined;
  outcome?: string | undefined;
  /** Included. */
  untilMs: number;
  /** Only what a log of this size holds. */
  size: number;
}

/** Returns how many were new: reading the feed twice adds nothing. At most 1,000 at a time. */
export async function insertDeliveryEvents({ db, table }: Writer, events: DeliveryEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const t = table(deliveryEventTable);
  const rows = await db.insert(t).values(events).onConflictDoNothing().returning({ index: t.evidenceIndex });
  return rows.length;
}

/** Newest first by the log's order; `after` is the index of the last row already seen. */
export async function listNewestDeliveryEvents(
  { db, table }: Reader,
  { resource, department, outcome, untilMs, size }: DeliveryEventFilter,
  { after = Number.MAX_SAFE_INTEGER, limit }: PageRequest<number> = {},
): Promise<Page<DeliveryEvent, number>> {
  const t = table(deliveryEventTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(
      and(
        equals(t.resource, resource),
        equals(t.department, department),
        equals(t.outcome, outcome),
        lte(t.atMs, untilMs),
        lt(t.evidenceIndex, Math.min(size, after)),
      ),
    )
    .orderBy(desc(t.evidenceIndex))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.evidenceIndex);
}

/**
 * Forgets the events of an index range, both ends included: what they rested on was erased. Returns when each of
 * them happened.
 */
export async function deleteDeliveryEvents(
  { db, table }: Writer,
  fromIndex: number,
  toIndex: number,
): Promise<number[]> {
  const t = table(deliveryEventTable);
  const isErased = and(gte(t.evidenceIndex, fromIndex), lte(t.evidenceIndex, toIndex));
  const rows = await db.delete(t).where(isErased).returning({ atMs: t.atMs });
  return rows.map(({ atMs }) => atMs);
}
