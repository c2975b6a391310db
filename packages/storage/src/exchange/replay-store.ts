import { asc, lte, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

/** Tokens that were used (SQX-R40); claimed by the evidence writer only, in the commit of their outcome. */
export const replayTable = pgTable('replay', {
  issuer: text('issuer').notNull(),
  jti: text('jti').notNull(),
  firstSeenMs: integer('first_seen_ms').notNull(),
  expiresAtMs: integer('expires_at_ms').notNull(),
});

/** False for a store that is new or came back empty: the cold-start rule applies (SQX-R45). */
export async function hasReplayEntries({ db, table }: Reader): Promise<boolean> {
  const t = table(replayTable);
  const rows = await db.select({ jti: t.jti }).from(t).limit(1);
  return rows.length > 0;
}

/**
 * In key order, which is nearly that of time (`jti` is a UUID of version 7): an index by expiry would cost every
 * exchange a write. At most `limit` in one run (EVL-R87); returns how many were removed.
 */
export async function deleteExpiredReplayEntries(
  { db, table }: Writer,
  nowMs: number,
  limit?: number,
): Promise<number> {
  const t = table(replayTable);
  const expired = db
    .select({ issuer: t.issuer, jti: t.jti })
    .from(t)
    .where(lte(t.expiresAtMs, nowMs))
    .orderBy(asc(t.issuer), asc(t.jti))
    .limit(boundLimit(limit));
  const rows = await db.delete(t).where(sql`(${t.issuer}, ${t.jti}) in ${expired}`).returning({ jti: t.jti });
  return rows.length;
}
