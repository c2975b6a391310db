import { asc, desc, gt, sql } from 'drizzle-orm';
import { pgTable } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export type ChangeType = 'grant.changed' | 'key.changed' | 'policy.changed' | 'catalogue.published';

/** Transactional outbox: the exchange makes one evidence leaf of each. */
export const changeTable = pgTable('change', {
  seq: integer('seq').primaryKey(),
  atMs: integer('at_ms').notNull(),
  type: word<ChangeType>('type').notNull(),
  departments: json<string[]>('departments').notNull(),
  record: json<object>('record').notNull(),
});

export const changeCounterTable = pgTable('change_counter', {
  id: integer('id').primaryKey(),
  lastSeq: integer('last_seq').notNull(),
});

export type Change = typeof changeTable.$inferSelect;

/**
 * Returns the change's number: 1, 2, 3, … without gaps, in the order in which changes become visible,
 * so that a reader who goes on after the last number it saw misses none. Append last in a write: other
 * writers of changes wait from here to the commit.
 */
export async function appendChange({ db, table }: Writer, change: Omit<Change, 'seq'>): Promise<number> {
  const counter = table(changeCounterTable);
  const [next] = await db
    .insert(counter)
    .values({ id: 1, lastSeq: 1 })
    .onConflictDoUpdate({ target: counter.id, set: { lastSeq: sql`${counter.lastSeq} + 1` } })
    .returning({ seq: counter.lastSeq });
  if (!next) throw new Error('The change counter gave no number.');
  await db
    .insert(table(changeTable))
    .values({ ...change, seq: next.seq })
    .returning();
  return next.seq;
}

/**
 * Holds back every other change until this write has ended, so that all it reads belongs together. Returns the last
 * number given, 0 before the first.
 */
export async function lockChanges({ db, table }: Writer): Promise<number> {
  const counter = table(changeCounterTable);
  const [last] = await db
    .insert(counter)
    .values({ id: 1, lastSeq: 0 })
    .onConflictDoUpdate({ target: counter.id, set: { lastSeq: sql`${counter.lastSeq}` } })
    .returning({ seq: counter.lastSeq });
  if (!last) throw new Error('The change counter gave no number.');
  return last.seq;
}

export async function listChanges({ db, table }: Reader, after: number, limit?: number): Promise<Change[]> {
  const t = table(changeTable);
  return db.select().from(t).where(gt(t.seq, after)).orderBy(asc(t.seq)).limit(boundLimit(limit));
}

/** 0 before the first change. */
export async function findLastChangeSeq({ db, table }: Reader): Promise<number> {
  const t = table(changeTable);
  const [last] = await db.select({ seq: t.seq }).from(t).orderBy(desc(t.seq)).limit(1);
  return last?.seq ?? 0;
}
