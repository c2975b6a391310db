import { eq, lte } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { deleteSome } from '../delete-some.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

export const signInFailureTable = pgTable('sign_in_failure', {
  keyHash: text('key_hash').primaryKey(),
  failures: integer('failures').notNull(),
  failedAtMs: integer('failed_at_ms').notNull(),
  lockedUntilMs: integer('locked_until_ms').notNull(),
});

export type SignInFailure = typeof signInFailureTable.$inferSelect;

export async function findSignInFailure(
  { db, table }: Reader,
  keyHash: string,
): Promise<SignInFailure | undefined> {
  const t = table(signInFailureTable);
  const [row] = await db.select().from(t).where(eq(t.keyHash, keyHash));
  return row;
}

/**
 * The row as it is, held until the write commits, so that attempts at once are counted one after the other; made with
 * no failures where there is none.
 */
export async function holdSignInFailure(w: Writer, keyHash: string, nowMs: number): Promise<SignInFailure> {
  const fresh: SignInFailure = { keyHash, failures: 0, failedAtMs: nowMs, lockedUntilMs: 0 };
  if (await insertIfAbsent(w, signInFailureTable, fresh)) return fresh;
  const t = w.table(signInFailureTable);
  const [held] = await w.db.update(t).set({ keyHash }).where(eq(t.keyHash, keyHash)).returning();
  return held ?? fresh;
}

export async function replaceSignInFailure({ db, table }: Writer, failure: SignInFailure): Promise<void> {
  const t = table(signInFailureTable);
  await db.update(t).set(failure).where(eq(t.keyHash, failure.keyHash)).returning({ keyHash: t.keyHash });
}

export async function deleteSignInFailure({ db, table }: Writer, keyHash: string): Promise<void> {
  const t = table(signInFailureTable);
  await db.delete(t).where(eq(t.keyHash, keyHash)).returning({ keyHash: t.keyHash });
}

/** At most `limit` of those whose last failure is as old as this or older. */
export function deleteOldSignInFailures(w: Writer, failedUntilMs: number, limit: number): Promise<number> {
  const t = w.table(signInFailureTable);
  return deleteSome(w, signInFailureTable, lte(t.failedAtMs, failedUntilMs), limit);
}
