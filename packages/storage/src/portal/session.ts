import { and, eq, gt, lt, lte, ne, or } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { deleteSome } from '../delete-some.ts';
import type { Reader, Writer } from '../store.ts';
import { type Account, accountTable } from './account.ts';

export const sessionTable = pgTable('session', {
  /** SHA-256 of the token, which only the browser has. */
  tokenHash: text('token_hash').primaryKey(),
  account: text('account').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  seenAtMs: integer('seen_at_ms').notNull(),
  /** However busy it is. */
  expiresAtMs: integer('expires_at_ms').notNull(),
});

export type Session = typeof sessionTable.$inferSelect;

export interface SessionTimes {
  readonly nowMs: number;
  /** Sessions last seen at this time or before are over. */
  readonly idleSinceMs: number;
}

export async function insertSession({ db, table }: Writer, session: Session): Promise<void> {
  await db.insert(table(sessionTable)).values(session).returning();
}

/** The session and its account, while it is not over and the account is active. */
export async function findSession(
  { db, table }: Reader,
  tokenHash: string,
  { nowMs, idleSinceMs }: SessionTimes,
): Promise<{ session: Session; account: Account } | undefined> {
  const t = table(sessionTable);
  const a = table(accountTable);
  const [row] = await db
    .select({ session: t, account: a })
    .from(t)
    .innerJoin(a, eq(t.account, a.id))
    .where(
      and(
        eq(t.tokenHash, tokenHash),
        gt(t.expiresAtMs, nowMs),
        gt(t.seenAtMs, idleSinceMs),
        eq(a.state, 'active'),
      ),
    );
  return row;
}

export async function touchSession(
  { db, table }: Writer,
  tokenHash: string,
  seenAtMs: number,
): Promise<void> {
  const t = table(sessionTable);
  await db
    .update(t)
    .set({ seenAtMs })
    .where(and(eq(t.tokenHash, tokenHash), lt(t.seenAtMs, seenAtMs)))
    .returning({ account: t.account });
}

export async function deleteSession({ db, table }: Writer, tokenHash: string): Promise<void> {
  const t = table(sessionTable);
  await db.delete(t).where(eq(t.tokenHash, tokenHash)).returning({ account: t.account });
}

/** All sessions of the account but the one to keep; returns how many. */
export async function deleteSessionsOf(
  { db, table }: Writer,
  account: string,
  keptTokenHash?: string,
): Promise<number> {
  const t = table(sessionTable);
  const others = keptTokenHash === undefined ? undefined : ne(t.tokenHash, keptTokenHash);
  const rows = await db
    .delete(t)
    .where(and(eq(t.account, account), others))
    .returning({ account: t.account });
  return rows.length;
}

/** At most `limit` of those that are over. */
export function deleteOverSessions(
  w: Writer,
  { nowMs, idleSinceMs }: SessionTimes,
  limit: number,
): Promise<number> {
  const t = w.table(sessionTable);
  const isOver = or(lte(t.expiresAtMs, nowMs), lte(t.seenAtMs, idleSinceMs));
  return deleteSome(w, sessionTable, isOver, limit);
}
