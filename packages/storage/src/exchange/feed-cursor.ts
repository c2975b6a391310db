import { eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import type { Reader } from '../store.ts';

/** How far a feed has been taken over; moved only together with the leaves it led to. */
export const feedCursorTable = pgTable('feed_cursor', {
  feed: text('feed').primaryKey(),
  position: integer('position').notNull(),
});

/** 0 before the first move. */
export async function findFeedPosition({ db, table }: Reader, feed: string): Promise<number> {
  const t = table(feedCursorTable);
  const [row] = await db.select().from(t).where(eq(t.feed, feed));
  return row?.position ?? 0;
}
