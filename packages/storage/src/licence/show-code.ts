import { and, gt, isNull, lte } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { equals } from '../conditions.ts';
import { deleteSome } from '../delete-some.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Writer } from '../store.ts';

/** 亮证: what a one-time code shows, a licence by its identifier or a token. */
export const showCodeTable = pgTable('show_code', {
  /** SHA-256 of the code, which only the holder has. */
  codeHash: text('code_hash').primaryKey(),
  zzbs: text('zzbs'),
  token: text('token'),
  holderCode: text('holder_code').notNull(),
  expiresMs: integer('expires_ms').notNull(),
  usedMs: integer('used_ms'),
});

export type ShowCode = typeof showCodeTable.$inferSelect;

/** False when the code is taken. */
export function insertShowCode(w: Writer, code: Omit<ShowCode, 'usedMs'>): Promise<boolean> {
  return insertIfAbsent(w, showCodeTable, code);
}

/** What the code shows, once, before it expires. */
export async function takeShowCode(
  { db, table }: Writer,
  codeHash: string,
  nowMs: number,
): Promise<ShowCode | undefined> {
  const t = table(showCodeTable);
  const [row] = await db
    .update(t)
    .set({ usedMs: nowMs })
    .where(and(equals(t.codeHash, codeHash), isNull(t.usedMs), gt(t.expiresMs, nowMs)))
    .returning();
  return row;
}

/** At most `limit`, used or not. */
export function deleteExpiredShowCodes(w: Writer, nowMs: number, limit: number): Promise<number> {
  return deleteSome(w, showCodeTable, lte(w.table(showCodeTable).expiresMs, nowMs), limit);
}
