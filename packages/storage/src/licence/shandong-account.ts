import { and, isNull } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** An account of the Shandong interface; its secret is derived, never kept. */
export const shandongAccountTable = pgTable('shandong_account', {
  accessId: text('access_id').primaryKey(),
  department: text('department').notNull(),
  type: text('type').notNull(),
  matter: text('matter').notNull(),
  /** Addresses it may call from; empty = any. */
  addresses: json<readonly string[]>('addresses').notNull(),
  /** `04‖x‖y` in hex: answers are encrypted for it; null = plain. */
  sm2PublicKey: text('sm2_public_key'),
  madeBy: text('made_by').notNull(),
  madeMs: integer('made_ms').notNull(),
  endedMs: integer('ended_ms'),
});

export type ShandongAccount = typeof shandongAccountTable.$inferSelect;

/** False when the access id is taken. */
export function insertShandongAccount(
  w: Writer,
  account: Omit<ShandongAccount, 'endedMs'>,
): Promise<boolean> {
  return insertIfAbsent(w, shandongAccountTable, account);
}

/** Ended ones too. */
export async function findShandongAccount(
  { db, table }: Reader,
  accessId: string,
): Promise<ShandongAccount | undefined> {
  const t = table(shandongAccountTable);
  const [row] = await db.select().from(t).where(equals(t.accessId, accessId));
  return row;
}

/** Undefined when there is none, or it was ended before: the first time stands. */
export async function endShandongAccount(
  { db, table }: Writer,
  accessId: string,
  nowMs: number,
): Promise<ShandongAccount | undefined> {
  const t = table(shandongAccountTable);
  const [row] = await db
    .update(t)
    .set({ endedMs: nowMs })
    .where(and(equals(t.accessId, accessId), isNull(t.endedMs)))
    .returning();
  return row;
}
