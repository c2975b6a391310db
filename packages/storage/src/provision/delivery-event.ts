import { and, asc, gte, inArray, lt, max, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
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
  channel?: string | undefined;
  department?: string | undefined;
  /** Included. */
  fromMs?: number | undefined;
  /** Excluded. */
  untilMs?: number | undefined;
}

/** Returns how many were new: reading the feed twice adds nothing. At most 1,000 at a time. */
export async function insertDeliveryEvents({ db, table }: Writer, events: DeliveryEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const t = table(deliveryEventTable);
  const rows = await db.insert(t).values(events).onConflictDoNothing().returning({ index: t.evidenceIndex });
  return rows.length;
}

/** In the log's order. */
export async function listDeliveryEvents(
  { db, table }: Reader,
  {
    resource,
    channel,
    department,
    fromMs,
    untilMs,
    after,
    limit,
  }: DeliveryEventFilter & PageRequest<number> = {},
): Promise<Page<DeliveryEvent, number>> {
  const t = table(deliveryEventTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(
      and(
        equals(t.resource, resource),
        equals(t.channel, channel),
        equals(t.department, department),
        fromMs === undefined ? undefined : gte(t.atMs, fromMs),
        untilMs === undefined ? undefined : lt(t.atMs, untilMs),
        isAfter(t.evidenceIndex, after),
      ),
    )
    .orderBy(asc(t.evidenceIndex))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.evidenceIndex);
}

/**
 * The newest event of every channel and kind of result before an instant: all that the provision rate
 * asks of the past, whatever it counts as effective, in a number of rows that does not grow with time.
 */
export async function listLatestDeliveryEvents(
  { db, table }: Reader,
  untilMs: number,
): Promise<DeliveryEvent[]> {
  const t = table(deliveryEventTable);
  const isEmpty = sql`case when ${t.records} = 0 then 1 else 0 end`;
  const newest = db
    .select({ index: max(t.evidenceIndex) })
    .from(t)
    .where(lt(t.atMs, untilMs))
    .groupBy(t.resource, t.channel, t.department, t.outcome, t.noChange, t.unchanged, isEmpty);
  return db.select().from(t).where(inArray(t.evidenceIndex, newest)).orderBy(asc(t.evidenceIndex));
}
