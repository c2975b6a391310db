import { and, asc, eq, gt, lt, lte, or, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import { boundLimit, type Page, type PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export const statusListTable = pgTable('status_list', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  bits: integer('bits').notNull(),
  size: integer('size').notNull(),
  /** How many indexes were given. */
  used: integer('used').notNull(),
  closed: flag('closed').notNull(),
  madeMs: integer('made_ms').notNull(),
  /** One more with every value set; what is above `publishedSeq` nobody outside has seen. */
  changedSeq: integer('changed_seq').notNull(),
  publishedSeq: integer('published_seq').notNull(),
  /** Of the newest token; 0 before the first. */
  publishedIatSeconds: integer('published_iat_s').notNull(),
});

export type StatusList = typeof statusListTable.$inferSelect;

/** A fifth stays free, so that a random index is found soon however full a list is. */
export function fillLimit(t: typeof statusListTable) {
  return sql`${t.size} * 4 / 5`;
}

/** A new list, to be published; false when the id is taken. */
export function insertStatusList(
  w: Writer,
  list: Pick<StatusList, 'id' | 'type' | 'bits' | 'size' | 'madeMs'>,
): Promise<boolean> {
  const fresh = { used: 0, closed: false, changedSeq: 1, publishedSeq: 0, publishedIatSeconds: 0 };
  return insertIfAbsent(w, statusListTable, { ...list, ...fresh });
}

export async function findStatusList({ db, table }: Reader, id: string): Promise<StatusList | undefined> {
  const t = table(statusListTable);
  const [row] = await db.select().from(t).where(equals(t.id, id));
  return row;
}

export function listStatusLists(
  reader: Reader,
  { type, ...page }: { type?: string | undefined } & PageRequest = {},
): Promise<Page<StatusList>> {
  return listByKey(reader, statusListTable, 'id', page, (t) => equals(t.type, type));
}

/** The oldest list of the type that has room for so many more; undefined: make one. */
export async function findOpenStatusList(
  { db, table }: Reader,
  type: string,
  room = 1,
): Promise<StatusList | undefined> {
  const t = table(statusListTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(equals(t.type, type), eq(t.closed, false), lte(sql`${t.used} + ${room}`, fillLimit(t))))
    .orderBy(asc(t.madeMs), asc(t.id))
    .limit(1);
  return row;
}

/** No index of it is given any more; its values still change. False when it was closed already. */
export async function closeStatusList({ db, table }: Writer, id: string): Promise<boolean> {
  const t = table(statusListTable);
  const rows = await db
    .update(t)
    .set({ closed: true })
    .where(and(eq(t.id, id), eq(t.closed, false)))
    .returning({ id: t.id });
  return rows.length === 1;
}

/** Lists that changed since they were published, or whose newest token is older than this; by id. */
export async function listStatusListsToPublish(
  { db, table }: Reader,
  { iatBeforeSeconds, limit }: { iatBeforeSeconds: number; limit?: number | undefined },
): Promise<StatusList[]> {
  const t = table(statusListTable);
  return db
    .select()
    .from(t)
    .where(or(gt(t.changedSeq, t.publishedSeq), lt(t.publishedIatSeconds, iatBeforeSeconds)))
    .orderBy(asc(t.id))
    .limit(boundLimit(limit));
}
