import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

/** The head of each department's chain (EVL-R50). */
export const logChainTable = pgTable('log_chain', {
  tag: text('tag').primaryKey(),
  n: integer('n').notNull(),
  lastLeaf: text('last_leaf').notNull(),
});

/** Which entry holds a department's n-th link. */
export const logChainLinkTable = pgTable('log_chain_link', {
  tag: text('tag').notNull(),
  n: integer('n').notNull(),
  index: integer('idx').notNull(),
});

export type LogChainHead = typeof logChainTable.$inferSelect;
export type LogChainLink = typeof logChainLinkTable.$inferSelect;

export async function listChainHeads({ db, table }: Reader): Promise<LogChainHead[]> {
  return db.select().from(table(logChainTable));
}

/**
 * Links that are there already stay as they are: they are read from entries, which never change. Native,
 * because every exchange makes four of them.
 */
export async function insertChainLinks({ raw }: Writer, links: readonly LogChainLink[]): Promise<void> {
  if (links.length === 0) return;
  if (raw.engine === 'sqlite') {
    const insert = raw.connection.prepare(
      'insert into log_chain_link (tag, n, idx) values (?, ?, ?) on conflict do nothing',
    );
    for (const { tag, n, index } of links) insert.run(tag, n, index);
    return;
  }
  await raw.client.query(
    `insert into log_chain_link (tag, n, idx) select * from unnest($1::text[], $2::bigint[], $3::bigint[])
     on conflict do nothing`,
    [links.map(({ tag }) => tag), links.map(({ n }) => n), links.map(({ index }) => index)],
  );
}

/** A department's links from counter `from` on that lie in the first `size` entries of the log. */
export async function listChainLinks(
  { db, table }: Reader,
  tag: string,
  from: number,
  size: number,
  limit?: number,
): Promise<LogChainLink[]> {
  const t = table(logChainLinkTable);
  return db
    .select()
    .from(t)
    .where(and(eq(t.tag, tag), gte(t.n, from), lt(t.index, size)))
    .orderBy(asc(t.n))
    .limit(boundLimit(limit));
}
