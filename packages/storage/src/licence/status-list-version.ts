import { and, desc, eq, lt, lte } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { equals } from '../conditions.ts';
import { deleteSome } from '../delete-some.ts';
import type { Reader, Writer } from '../store.ts';
import { statusListTable } from './status-list.ts';

/** Every token of every list, kept for questions about the past (LIC-S17, LIC-S18). */
export const statusListVersionTable = pgTable(
  'status_list_version',
  {
    list: text('list').notNull(),
    iatSeconds: integer('iat_s').notNull(),
    expSeconds: integer('exp_s').notNull(),
    ttlSeconds: integer('ttl_s').notNull(),
    token: text('token').notNull(),
  },
  (t) => [primaryKey({ columns: [t.list, t.iatSeconds] })],
);

export type StatusListVersion = typeof statusListVersionTable.$inferSelect;

/**
 * False, and nothing stored, when a token as new or newer, or one of a later change, is there: read the list again.
 * @param seq the list's `changedSeq` as it was before its values were read
 */
export async function storeStatusListVersion(
  { db, table }: Writer,
  version: StatusListVersion,
  seq: number,
): Promise<boolean> {
  const t = table(statusListTable);
  const { list, iatSeconds } = version;
  const isNewer = and(lte(t.publishedSeq, seq), lt(t.publishedIatSeconds, iatSeconds));
  const rows = await db
    .update(t)
    .set({ publishedSeq: seq, publishedIatSeconds: iatSeconds })
    .where(and(eq(t.id, list), isNewer))
    .returning({ id: t.id });
  if (rows.length === 0) return false;
  await db.insert(table(statusListVersionTable)).values(version).returning();
  return true;
}

export async function findNewestStatusListVersion(
  { db, table }: Reader,
  list: string,
): Promise<StatusListVersion | undefined> {
  const t = table(statusListVersionTable);
  const [row] = await db.select().from(t).where(equals(t.list, list)).orderBy(desc(t.iatSeconds)).limit(1);
  return row;
}

/** The newest token of that second, its `iat` and `exp` included; undefined when none covers it (LIC-S17). */
export async function findStatusListVersionAt(
  { db, table }: Reader,
  list: string,
  second: number,
): Promise<StatusListVersion | undefined> {
  const t = table(statusListVersionTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(equals(t.list, list), lte(t.iatSeconds, second)))
    .orderBy(desc(t.iatSeconds))
    .limit(1);
  return row && second <= row.expSeconds ? row : undefined;
}

/** At most `limit` of those that ended before; what was valid then can no longer be told. */
export function deleteStatusListVersions(
  w: Writer,
  expBeforeSeconds: number,
  limit: number,
): Promise<number> {
  const t = w.table(statusListVersionTable);
  return deleteSome(w, statusListVersionTable, lt(t.expSeconds, expBeforeSeconds), limit);
}
