import { and, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';
import type { Lease } from './evidence-writer.ts';

/** Where the log stands, and which instance may append to it (EVL-R14). */
export const logStateTable = pgTable('log_state', {
  origin: text('origin').primaryKey(),
  size: integer('size').notNull(),
  lastAtMs: integer('last_at_ms').notNull(),
  rangeHashes: text('range_hashes').notNull(),
  epoch: integer('epoch').notNull(),
  holder: text('holder').notNull(),
  leaseUntilMs: integer('lease_until_ms').notNull(),
});

export type LogState = typeof logStateTable.$inferSelect;

/** An empty log that nobody holds; false when it exists. */
export function createLogState(w: Writer, origin: string): Promise<boolean> {
  const empty = { size: 0, lastAtMs: 0, rangeHashes: '', epoch: 0, holder: '', leaseUntilMs: 0 };
  return insertIfAbsent(w, logStateTable, { origin, ...empty });
}

export async function findLogState({ db, table }: Reader, origin: string): Promise<LogState | undefined> {
  const t = table(logStateTable);
  const [row] = await db.select().from(t).where(eq(t.origin, origin));
  return row;
}

export async function listLogOrigins({ db, table }: Reader): Promise<string[]> {
  const t = table(logStateTable);
  const rows = await db.select({ origin: t.origin }).from(t);
  return rows.map(({ origin }) => origin);
}

/**
 * Takes the log over in a new epoch, so that whoever held it before can commit nothing more. Undefined when
 * the lease was renewed, released or taken since `seen` was read.
 */
export async function acquireLease(
  { db, table }: Writer,
  seen: LogState,
  holder: string,
  leaseUntilMs: number,
): Promise<LogState | undefined> {
  const t = table(logStateTable);
  const [row] = await db
    .update(t)
    .set({ epoch: seen.epoch + 1, holder, leaseUntilMs })
    .where(and(eq(t.origin, seen.origin), eq(t.epoch, seen.epoch), eq(t.leaseUntilMs, seen.leaseUntilMs)))
    .returning();
  return row;
}

/** The state under this lease, after every commit that was under way; undefined when the lease is lost. */
export async function renewLease(
  { db, table }: Writer,
  { origin, epoch }: Lease,
  leaseUntilMs: number,
): Promise<LogState | undefined> {
  const t = table(logStateTable);
  const [row] = await db
    .update(t)
    .set({ leaseUntilMs })
    .where(and(eq(t.origin, origin), eq(t.epoch, epoch)))
    .returning();
  return row;
}

/** Lets the next instance in at once; false when the lease was lost before. */
export async function releaseLease({ db, table }: Writer, { origin, epoch }: Lease): Promise<boolean> {
  const t = table(logStateTable);
  const rows = await db
    .update(t)
    .set({ holder: '', leaseUntilMs: 0 })
    .where(and(eq(t.origin, origin), eq(t.epoch, epoch)))
    .returning({ origin: t.origin });
  return rows.length === 1;
}
