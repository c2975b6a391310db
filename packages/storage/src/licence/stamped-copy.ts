import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export type StampedCopyState = 'valid' | 'suspended' | 'revoked';

/** 加注件: of one licence, for one matter, one department and one case (LIC-C1 to C8). */
export const stampedCopyTable = pgTable('stamped_copy', {
  id: text('id').primaryKey(),
  zzbs: text('zzbs').notNull(),
  matter: text('matter').notNull(),
  audience: text('audience').notNull(),
  caseId: text('case_id').notNull(),
  maker: text('maker').notNull(),
  madeMs: integer('made_ms').notNull(),
  expiresMs: integer('expires_ms').notNull(),
  reason: text('reason').notNull(),
  statusList: text('status_list').notNull(),
  statusIndex: integer('status_index').notNull(),
  state: word<StampedCopyState>('state').notNull(),
  firstUsedCase: text('first_used_case'),
});

export type StampedCopy = typeof stampedCopyTable.$inferSelect;

/** False when the id or the status index is taken. */
export function insertStampedCopy(
  w: Writer,
  copy: Omit<StampedCopy, 'state' | 'firstUsedCase'>,
): Promise<boolean> {
  return insertIfAbsent(w, stampedCopyTable, { ...copy, state: 'valid' });
}

export async function findStampedCopy({ db, table }: Reader, id: string): Promise<StampedCopy | undefined> {
  const t = table(stampedCopyTable);
  const [row] = await db.select().from(t).where(equals(t.id, id));
  return row;
}

export async function findStampedCopyByStatus(
  { db, table }: Reader,
  list: string,
  index: number,
): Promise<StampedCopy | undefined> {
  const t = table(stampedCopyTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(equals(t.statusList, list), eq(t.statusIndex, index)));
  return row;
}

/** By id. */
export function listStampedCopies(
  reader: Reader,
  zzbs: string,
  page: PageRequest = {},
): Promise<Page<StampedCopy>> {
  return listByKey(reader, stampedCopyTable, 'id', page, (t) => equals(t.zzbs, zzbs));
}

/** The licence's copies that were in one of the states, now in another: their status values are to follow (LIC-C6). */
export async function moveStampedCopies(
  { db, table }: Writer,
  zzbs: string,
  { from, to }: { from: readonly StampedCopyState[]; to: StampedCopyState },
): Promise<StampedCopy[]> {
  const t = table(stampedCopyTable);
  return db
    .update(t)
    .set({ state: to })
    .where(and(eq(t.zzbs, zzbs), inArray(t.state, [...from])))
    .returning();
}

/**
 * Claims the copy for the case in which it is used first. Undefined when it is unknown, not valid, over, or was used
 * in another case (LIC-C8).
 */
export async function useStampedCopy(
  { db, table }: Writer,
  id: string,
  caseId: string,
  nowMs: number,
): Promise<StampedCopy | undefined> {
  const t = table(stampedCopyTable);
  const isUsable = and(eq(t.state, 'valid'), gt(t.expiresMs, nowMs));
  const [row] = await db
    .update(t)
    .set({ firstUsedCase: caseId })
    .where(and(equals(t.id, id), isUsable, or(isNull(t.firstUsedCase), eq(t.firstUsedCase, caseId))))
    .returning();
  return row;
}
