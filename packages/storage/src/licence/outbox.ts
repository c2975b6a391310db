import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader, Writer } from '../store.ts';
import { setLookUpLogIndex } from './look-up.ts';

/** Acts that are to be put on record in the evidence log. */
export const outboxTable = pgTable('outbox', {
  seq: integer('seq').primaryKey(),
  atMs: integer('at_ms').notNull(),
  leaf: json<object>('leaf').notNull(),
  /** Id of the look-up that the leaf is of: it gets the index too. */
  lookUp: text('look_up'),
  /** Null while it is pending. */
  recordedIndex: integer('recorded_index'),
});

export const outboxCounterTable = pgTable('outbox_counter', {
  id: integer('id').primaryKey(),
  lastSeq: integer('last_seq').notNull(),
});

export type OutboxEntry = typeof outboxTable.$inferSelect;

async function takeSeq({ db, table }: Writer): Promise<number> {
  const counter = table(outboxCounterTable);
  const [next] = await db
    .insert(counter)
    .values({ id: 1, lastSeq: 1 })
    .onConflictDoUpdate({ target: counter.id, set: { lastSeq: sql`${counter.lastSeq} + 1` } })
    .returning({ seq: counter.lastSeq });
  if (!next) throw new Error('The outbox counter gave no number.');
  return next.seq;
}

/**
 * In the write of the act itself, and last in it: others who append wait from here to the commit, so that numbers
 * have no gaps and appear in their order. Returns the number.
 */
export async function appendToOutbox(
  w: Writer,
  entry: { atMs: number; leaf: object; lookUp?: string },
): Promise<number> {
  const seq = await takeSeq(w);
  await w.db
    .insert(w.table(outboxTable))
    .values({ ...entry, seq })
    .returning();
  return seq;
}

export async function findOutboxEntry({ db, table }: Reader, seq: number): Promise<OutboxEntry | undefined> {
  const t = table(outboxTable);
  const [row] = await db.select().from(t).where(eq(t.seq, seq));
  return row;
}

/** In the order in which they were appended. */
export async function listPendingOutbox(
  { db, table }: Reader,
  { after = 0, limit }: { after?: number | undefined; limit?: number | undefined } = {},
): Promise<OutboxEntry[]> {
  const t = table(outboxTable);
  return db
    .select()
    .from(t)
    .where(and(isNull(t.recordedIndex), gt(t.seq, after)))
    .orderBy(asc(t.seq))
    .limit(boundLimit(limit));
}

/** False when it was recorded before: the first index stands. */
export async function markOutboxRecorded(w: Writer, seq: number, recordedIndex: number): Promise<boolean> {
  const t = w.table(outboxTable);
  const [row] = await w.db
    .update(t)
    .set({ recordedIndex })
    .where(and(eq(t.seq, seq), isNull(t.recordedIndex)))
    .returning({ lookUp: t.lookUp });
  if (!row) return false;
  if (row.lookUp !== null) await setLookUpLogIndex(w, row.lookUp, recordedIndex);
  return true;
}
