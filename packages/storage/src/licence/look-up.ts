import { and, eq, isNull, lt } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { equals } from '../conditions.ts';
import { deleteSome } from '../delete-some.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';
import { listNewest } from './list-newest.ts';

/** Who looked at whose licences, for what, under which case or consent. */
export const lookUpTable = pgTable('look_up', {
  id: text('id').primaryKey(),
  atMs: integer('at_ms').notNull(),
  kind: text('kind').notNull(),
  department: text('department').notNull(),
  actor: text('actor').notNull(),
  matter: text('matter').notNull(),
  caseId: text('case_id'),
  consentId: text('consent_id'),
  holderHash: text('holder_hash').notNull(),
  holderCode: text('holder_code').notNull(),
  types: json<readonly string[]>('types').notNull(),
  outcome: text('outcome').notNull(),
  /** Index in the evidence log, once it is recorded there. */
  logIndex: integer('log_index'),
});

export type LookUp = typeof lookUpTable.$inferSelect;

/** @param lookUp its id a UUID of version 7. False when the id is taken. */
export function insertLookUp(w: Writer, lookUp: Omit<LookUp, 'logIndex'>): Promise<boolean> {
  return insertIfAbsent(w, lookUpTable, lookUp);
}

export async function findLookUp({ db, table }: Reader, id: string): Promise<LookUp | undefined> {
  const t = table(lookUpTable);
  const [row] = await db.select().from(t).where(equals(t.id, id));
  return row;
}

/** Newest first, for the holder to see. */
export function listLookUpsOfHolder(
  reader: Reader,
  holderCode: string,
  page: PageRequest = {},
): Promise<Page<LookUp>> {
  return listNewest(reader, lookUpTable, 'id', page, (t) => equals(t.holderCode, holderCode));
}

/** The first index stands. */
export async function setLookUpLogIndex(
  { db, table }: Writer,
  id: string,
  logIndex: number,
): Promise<boolean> {
  const t = table(lookUpTable);
  const rows = await db
    .update(t)
    .set({ logIndex })
    .where(and(eq(t.id, id), isNull(t.logIndex)))
    .returning({ id: t.id });
  return rows.length === 1;
}

/** At most `limit`; the evidence log keeps that they happened. */
export function deleteLookUpsBefore(w: Writer, beforeMs: number, limit: number): Promise<number> {
  return deleteSome(w, lookUpTable, lt(w.table(lookUpTable).atMs, beforeMs), limit);
}
