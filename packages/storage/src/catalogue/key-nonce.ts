import { and, eq, gt, lte } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Writer } from '../store.ts';

/** What a new key signs to prove that its owner holds it (SQX-R76). */
export const keyNonceTable = pgTable('key_nonce', {
  nonce: text('nonce').primaryKey(),
  system: text('system').notNull(),
  expiresAtMs: integer('expires_at_ms').notNull(),
});

export type KeyNonce = typeof keyNonceTable.$inferSelect;

export function insertKeyNonce(w: Writer, nonce: KeyNonce): Promise<boolean> {
  return insertIfAbsent(w, keyNonceTable, nonce);
}

/** True once: for the system it was issued to, before it expires. */
export async function consumeKeyNonce(
  { db, table }: Writer,
  nonce: string,
  system: string,
  nowMs: number,
): Promise<boolean> {
  const t = table(keyNonceTable);
  const rows = await db
    .delete(t)
    .where(and(eq(t.nonce, nonce), eq(t.system, system), gt(t.expiresAtMs, nowMs)))
    .returning({ nonce: t.nonce });
  return rows.length === 1;
}

/** Returns how many were removed. */
export async function deleteExpiredKeyNonces({ db, table }: Writer, nowMs: number): Promise<number> {
  const t = table(keyNonceTable);
  const rows = await db.delete(t).where(lte(t.expiresAtMs, nowMs)).returning({ nonce: t.nonce });
  return rows.length;
}
