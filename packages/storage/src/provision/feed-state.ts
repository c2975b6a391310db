import { and, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** How far a feed has been read, and the tree that it was part of then. */
export const feedStateTable = pgTable('feed_state', {
  feed: text('feed').primaryKey(),
  /** The first index that has not been read. */
  nextIndex: integer('next_index').notNull(),
  size: integer('size').notNull(),
  root: text('root'),
  /** Subtree roots of the tree, largest first, base64url: reading goes on from here after a restart. */
  rangeHashes: json<string[]>('range_hashes').notNull(),
  /** Leaf hash of the last entry read, base64url. */
  lastLeaf: text('last_leaf'),
  readAtMs: integer('read_at_ms').notNull(),
});

export type FeedState = typeof feedStateTable.$inferSelect;

export async function findFeedState({ db, table }: Reader, feed: string): Promise<FeedState | undefined> {
  const t = table(feedStateTable);
  const [row] = await db.select().from(t).where(eq(t.feed, feed));
  return row;
}

/**
 * Compare-and-swap on where the reader started (0 for the first time): false when another reader has
 * been here; roll back what was read then.
 */
export async function advanceFeed(w: Writer, state: FeedState, expectedNext: number): Promise<boolean> {
  if (expectedNext === 0 && (await insertIfAbsent(w, feedStateTable, state))) return true;
  const t = w.table(feedStateTable);
  const rows = await w.db
    .update(t)
    .set(state)
    .where(and(eq(t.feed, state.feed), eq(t.nextIndex, expectedNext)))
    .returning({ feed: t.feed });
  return rows.length === 1;
}
