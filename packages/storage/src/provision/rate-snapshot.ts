import { and, desc, eq } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** Rates at the end of a legal date; a correction is a new revision and the old one stays (rules.md §8.3). */
export const rateSnapshotTable = pgTable(
  'rate_snapshot',
  {
    asOf: text('as_of').notNull(),
    revision: integer('revision').notNull(),
    document: json<object>('document').notNull(),
    madeAtMs: integer('made_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.asOf, t.revision] })],
);

export type RateSnapshot = typeof rateSnapshotTable.$inferSelect;

/** The revision that counts: the newest one. */
export async function findRateSnapshot(
  { db, table }: Reader,
  asOf: string,
): Promise<RateSnapshot | undefined> {
  const t = table(rateSnapshotTable);
  const [row] = await db.select().from(t).where(eq(t.asOf, asOf)).orderBy(desc(t.revision)).limit(1);
  return row;
}

export async function findRateRevision(
  { db, table }: Reader,
  asOf: string,
  revision: number,
): Promise<RateSnapshot | undefined> {
  const t = table(rateSnapshotTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(eq(t.asOf, asOf), eq(t.revision, revision)));
  return row;
}

/** Revision 1; false when the date has a snapshot, also when somebody else makes it at the same time. */
export function insertFirstRateSnapshot(
  w: Writer,
  snapshot: Omit<RateSnapshot, 'revision'>,
): Promise<boolean> {
  return insertIfAbsent(w, rateSnapshotTable, { ...snapshot, revision: 1 });
}

/** Returns the new revision (1, 2, …), or undefined when somebody else made it at the same time. */
export async function appendRateSnapshot(
  w: Writer,
  snapshot: Omit<RateSnapshot, 'revision'>,
): Promise<number | undefined> {
  const last = await findRateSnapshot(w, snapshot.asOf);
  const revision = (last?.revision ?? 0) + 1;
  const inserted = await insertIfAbsent(w, rateSnapshotTable, { ...snapshot, revision });
  return inserted ? revision : undefined;
}
