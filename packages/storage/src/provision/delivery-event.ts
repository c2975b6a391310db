import { and, asc, gte, inArray, lt, lte, sql } from 'drizzle-orm';
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

/** Forgets the events of an index range, both ends included: what they rested on was erased. Returns how many. */
export async function deleteDeliveryEvents(
  { db, table }: Writer,
  fromIndex: number,
  toIndex: number,
): Promise<number> {
  const t = table(deliveryEventTable);
  const isErased = and(gte(t.evidenceIndex, fromIndex), lte(t.evidenceIndex, toIndex));
  const rows = await db.delete(t).where(isErased).returning({ index: t.evidenceIndex });
  return rows.length;
}

/** What was known: deliveries before an instant, in a log of this size. */
export interface KnownUntil {
  untilMs: number;
  size: number;
}

/**
 * All that the provision rate asks of the past: of every channel and kind of result the first event (was
 * there ever data?) and those that no later one of the kind outdates. A provider that delivers ever newer
 * data leaves two rows of a kind, however long the history.
 */
export async function listDecisiveDeliveryEvents(
  { db, table }: Reader,
  { untilMs, size }: KnownUntil,
): Promise<DeliveryEvent[]> {
  const t = table(deliveryEventTable);
  const kind = sql`partition by ${t.resource}, ${t.channel}, ${t.department}, ${t.outcome}, ${t.noChange},
    ${t.unchanged}, case when ${t.records} = 0 then 1 else 0 end order by ${t.atMs}, ${t.evidenceIndex}`;
  const dataMs = sql`case when ${t.dataAsOfMs} > ${t.atMs} then ${t.atMs} else coalesce(${t.dataAsOfMs}, 0) end`;
  const ranked = db
    .select({
      index: t.evidenceIndex,
      dataMs: dataMs.as('data_ms'),
      place: sql`row_number() over (${kind})`.as('place'),
      laterMs: sql`max(${dataMs}) over (${kind} rows between 1 following and unbounded following)`.as(
        'later_ms',
      ),
    })
    .from(t)
    .where(and(lt(t.atMs, untilMs), lt(t.evidenceIndex, size)))
    .as('ranked');
  const decisive = db
    .select({ index: ranked.index })
    .from(ranked)
    .where(sql`${ranked.place} = 1 or ${ranked.laterMs} is null or ${ranked.laterMs} < ${ranked.dataMs}`);
  return db.select().from(t).where(inArray(t.evidenceIndex, decisive)).orderBy(asc(t.evidenceIndex));
}
