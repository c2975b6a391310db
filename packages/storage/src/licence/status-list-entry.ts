import { randomInt } from 'node:crypto';
import { and, asc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { equals } from '../conditions.ts';
import type { Reader, Writer } from '../store.ts';
import { fillLimit, statusListTable } from './status-list.ts';

/** Every index that was given; never deleted, so that none is given twice (LIC-S18). */
export const statusListEntryTable = pgTable(
  'status_list_entry',
  {
    list: text('list').notNull(),
    index: integer('idx').notNull(),
    value: integer('value').notNull(),
    /** The licence's ZZBS or the stamped copy's id. */
    owner: text('owner').notNull(),
  },
  (t) => [primaryKey({ columns: [t.list, t.index] })],
);

export type StatusListEntry = typeof statusListEntryTable.$inferSelect;
export type StatusPlace = Pick<StatusListEntry, 'list' | 'index'>;
export type StatusValue = Pick<StatusListEntry, 'index' | 'value'>;

const ROWS_AT_ONCE = 1_000;
/** With a fifth of the list free, as many tries in vain have a chance of 10⁻²⁰. */
const TRIES_IN_VAIN = 200;
const PAGE_VALUES = 10_000;

/** Locks the list's row to the commit: whoever wants indexes of the same list waits, and cannot deadlock over them. */
async function reserveRoom({ db, table }: Writer, list: string, count: number): Promise<number | undefined> {
  const t = table(statusListTable);
  const used = sql`${t.used} + ${count}`;
  const [row] = await db
    .update(t)
    .set({ used })
    .where(and(eq(t.id, list), eq(t.closed, false), lte(used, fillLimit(t))))
    .returning({ size: t.size });
  return row?.size;
}

/** Those whose index was free. */
async function placeSome(
  { db, table }: Writer,
  list: string,
  owners: readonly string[],
  drawIndex: () => number,
): Promise<StatusListEntry[]> {
  const entries = owners.map((owner) => ({ list, index: drawIndex(), value: 0, owner }));
  return db.insert(table(statusListEntryTable)).values(entries).onConflictDoNothing().returning();
}

/**
 * Gives each owner a random index of the list that no one had before, its value 0, in the owners' order (LIC-S18).
 * Undefined when the list is closed or has no room for all. In one write: indexes first, of several lists in the
 * order of their ids, then `setStatusValue`.
 * @param owners no two equal
 */
export async function allocateStatusIndexes(
  w: Writer,
  list: string,
  owners: readonly string[],
  draw: (size: number) => number = randomInt,
): Promise<number[] | undefined> {
  const size = await reserveRoom(w, list, owners.length);
  if (size === undefined) return undefined;
  const given = new Map<string, number>();
  let missing = owners;
  for (let inVain = 0; missing.length > 0; missing = owners.filter((owner) => !given.has(owner))) {
    const placed = await placeSome(w, list, missing.slice(0, ROWS_AT_ONCE), () => draw(size));
    for (const { owner, index } of placed) given.set(owner, index);
    inVain = placed.length > 0 ? 0 : inVain + 1;
    if (inVain === TRIES_IN_VAIN) throw new Error(`no free index of status list ${list} was found`);
  }
  return owners.flatMap((owner) => given.get(owner) ?? []);
}

/** False when there is no such entry, or it has the value already; else the list is due for publishing. */
export async function setStatusValue(
  { db, table }: Writer,
  { list, index }: StatusPlace,
  value: number,
): Promise<boolean> {
  const t = table(statusListEntryTable);
  const changed = await db
    .update(t)
    .set({ value })
    .where(and(eq(t.list, list), eq(t.index, index), ne(t.value, value)))
    .returning({ index: t.index });
  if (changed.length === 0) return false;
  const lists = table(statusListTable);
  await db
    .update(lists)
    .set({ changedSeq: sql`${lists.changedSeq} + 1` })
    .where(eq(lists.id, list))
    .returning({ id: lists.id });
  return true;
}

export async function findStatusEntry(
  { db, table }: Reader,
  { list, index }: StatusPlace,
): Promise<StatusListEntry | undefined> {
  const t = table(statusListEntryTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(equals(t.list, list), eq(t.index, index)));
  return row;
}

/**
 * The values that are not 0, in the order of their indexes, page by page; every other index is 0. Read the list's
 * `changedSeq` before: it then says no more than the values do.
 */
export async function* readStatusValues(
  { db, table }: Reader,
  list: string,
  pageValues = PAGE_VALUES,
): AsyncGenerator<StatusValue[]> {
  const t = table(statusListEntryTable);
  let page: StatusValue[] = [];
  do {
    page = await db
      .select({ index: t.index, value: t.value })
      .from(t)
      .where(and(eq(t.list, list), gt(t.index, page.at(-1)?.index ?? -1), sql`${t.value} <> 0`))
      .orderBy(asc(t.index))
      .limit(pageValues);
    if (page.length > 0) yield page;
  } while (page.length === pageValues);
}
