import { and, eq, isNull } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';

/** Consent of a data subject as the department obtained it, named by its hash (SQX-R64). */
export const consentTable = pgTable('consent', {
  hash: text('hash').primaryKey(),
  department: text('department').notNull(),
  artefact: text('artefact').notNull(),
  storedAtMs: integer('stored_at_ms').notNull(),
  revokedAtMs: integer('revoked_at_ms'),
});

export type Consent = typeof consentTable.$inferSelect;

export async function findConsent({ db, table }: Reader, hash: string): Promise<Consent | undefined> {
  const t = table(consentTable);
  const [row] = await db.select().from(t).where(eq(t.hash, hash));
  return row;
}

/** False when the department has no such consent, or it was revoked before: the first time stands. */
export async function revokeConsent(
  { db, table }: Writer,
  hash: string,
  department: string,
  nowMs: number,
): Promise<boolean> {
  const t = table(consentTable);
  const rows = await db
    .update(t)
    .set({ revokedAtMs: nowMs })
    .where(and(eq(t.hash, hash), eq(t.department, department), isNull(t.revokedAtMs)))
    .returning({ hash: t.hash });
  return rows.length === 1;
}
