import { and, eq, sql } from 'drizzle-orm';
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
  /** Instant of the first entry. */
  openedAtMs: integer('opened_at_ms'),
  /** Counts how often what was known of the past has changed since it was read. */
  pastRevision: integer('past_revision').notNull(),
  /** What happened up to this instant is taken as known: what still comes of it revises the past. */
  settledUntilMs: integer('settled_until_ms').notNull(),
});

export type FeedState = typeof feedStateTable.$inferSelect;

export async function findFeedState({ db, table }: Reader, feed: string): Promise<FeedState | undefined> {
  const t = table(feedStateTable);
  const [row] = await db.select().from(t).where(eq(t.feed, feed));
  return row;
}

/** How far a feed was read. */
export type FeedProgress = Omit<FeedState, 'pastRevision' | 'settledUntilMs'>;

/**
 * Compare-and-swap on where the reader started (0 for the first time): false when another reader has
 * been here; roll back what was read then.
 */
export async function advanceFeed(w: Writer, progress: FeedProgress, expectedNext: number): Promise<boolean> {
  const fresh = { ...progress, pastRevision: 0, settledUntilMs: -1 };
  if (expectedNext === 0 && (await insertIfAbsent(w, feedStateTable, fresh))) return true;
  const t = w.table(feedStateTable);
  const rows = await w.db
    .update(t)
    .set(progress)
    .where(and(eq(t.feed, progress.feed), eq(t.nextIndex, expectedNext)))
    .returning({ feed: t.feed });
  return rows.length === 1;
}

/**
 * After `advanceFeed` in the same write: says that something was added to the past or taken from it, so that what
 * was derived from another revision no longer holds. Returns the new revision.
 */
export async function revisePast({ db, table }: Writer, feed: string): Promise<number> {
  const t = table(feedStateTable);
  const [row] = await db
    .update(t)
    .set({ pastRevision: sql`${t.pastRevision} + 1` })
    .where(eq(t.feed, feed))
    .returning({ revision: t.pastRevision });
  if (!row) throw new Error(`nothing was read of ${feed}`);
  return row.revision;
}

/**
 * Takes the past up to an instant as known, and returns the state as of then: whatever the feed still adds to that
 * past after this state is a revision.
 */
export async function settleFeed(
  { db, table }: Writer,
  feed: string,
  untilMs: number,
): Promise<FeedState | undefined> {
  const t = table(feedStateTable);
  const later = sql`case when ${t.settledUntilMs} < ${untilMs} then ${untilMs} else ${t.settledUntilMs} end`;
  const [row] = await db.update(t).set({ settledUntilMs: later }).where(eq(t.feed, feed)).returning();
  return row;
}
