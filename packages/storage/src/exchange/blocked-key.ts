import { eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** Keys that are refused at once, before the directory says so. */
export const blockedKeyTable = pgTable('blocked_key', {
  kid: text('kid').primaryKey(),
  blockedAtMs: integer('blocked_at_ms').notNull(),
  reason: text('reason').notNull(),
});

export type BlockedKey = typeof blockedKeyTable.$inferSelect;

/** False when the key is blocked already: the first block keeps its time and reason. */
export function blockKey(w: Writer, key: BlockedKey): Promise<boolean> {
  return insertIfAbsent(w, blockedKeyTable, key);
}

/** False when the key was not blocked. */
export async function unblockKey({ db, table }: Writer, kid: string): Promise<boolean> {
  const t = table(blockedKeyTable);
  const rows = await db.delete(t).where(eq(t.kid, kid)).returning({ kid: t.kid });
  return rows.length === 1;
}

export async function listBlockedKeys({ db, table }: Reader): Promise<BlockedKey[]> {
  return db.select().from(table(blockedKeyTable));
}
