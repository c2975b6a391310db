import { and, desc, eq, lt, lte } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';

/** The deliveries that decide the rates at the end of a legal date, by their index; derived, and made anew at will. */
export const decisiveDayTable = pgTable(
  'decisive_day',
  {
    /** Of the past they were derived from: another one makes them void. */
    revision: integer('revision').notNull(),
    date: text('date').notNull(),
    events: json<number[]>('events').notNull(),
  },
  (t) => [primaryKey({ columns: [t.revision, t.date] })],
);

export type DecisiveDay = typeof decisiveDayTable.$inferSelect;

/** The newest one up to a date, itself included. */
export async function findDecisiveDay(
  { db, table }: Reader,
  revision: number,
  date: string,
): Promise<DecisiveDay | undefined> {
  const t = table(decisiveDayTable);
  const isKnown = and(eq(t.revision, revision), lte(t.date, date));
  const [row] = await db.select().from(t).where(isKnown).orderBy(desc(t.date)).limit(1);
  return row;
}

/** Also forgets those of older revisions. At most 1,000 at a time. */
export async function insertDecisiveDays({ db, table }: Writer, days: readonly DecisiveDay[]): Promise<void> {
  const [first] = days;
  if (!first) return;
  const t = table(decisiveDayTable);
  await db.delete(t).where(lt(t.revision, first.revision));
  await db
    .insert(t)
    .values([...days])
    .onConflictDoNothing();
}

/** The dates before one on which a revision changed the past are what they were. */
export async function carryDecisiveDays(
  { db, table }: Writer,
  revision: number,
  changedDate: string,
): Promise<void> {
  const t = table(decisiveDayTable);
  await db
    .update(t)
    .set({ revision })
    .where(and(eq(t.revision, revision - 1), lt(t.date, changedDate)));
}
