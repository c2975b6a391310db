import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

/** Answers kept under the caller's retry key, so that a retry is answered alike (SQX-R51). */
export const keptAnswerTable = pgTable('kept_answer', {
  issuer: text('issuer').notNull(),
  idem: text('idem').notNull(),
  fingerprint: text('fingerprint').notNull(),
  requestJti: text('request_jti').notNull(),
  answer: text('answer').notNull(),
  expiresAtMs: integer('expires_at_ms').notNull(),
});

export type KeptAnswer = typeof keptAnswerTable.$inferSelect;

/** Undefined also when the answer has expired, whether or not it was deleted yet. */
export async function findKeptAnswer(
  { db, table }: Reader,
  issuer: string,
  idem: string,
  nowMs: number,
): Promise<KeptAnswer | undefined> {
  const t = table(keptAnswerTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(eq(t.issuer, issuer), eq(t.idem, idem), gt(t.expiresAtMs, nowMs)));
  return row;
}

/** The longest expired first, at most `limit` in one run (EVL-R87); returns how many were removed. */
export async function deleteExpiredKeptAnswers(
  { db, table }: Writer,
  nowMs: number,
  limit?: number,
): Promise<number> {
  const t = table(keptAnswerTable);
  const expired = db
    .select({ issuer: t.issuer, idem: t.idem })
    .from(t)
    .where(lte(t.expiresAtMs, nowMs))
    .orderBy(asc(t.expiresAtMs))
    .limit(boundLimit(limit));
  const rows = await db
    .delete(t)
    .where(sql`(${t.issuer}, ${t.idem}) in ${expired}`)
    .returning({ idem: t.idem });
  return rows.length;
}
