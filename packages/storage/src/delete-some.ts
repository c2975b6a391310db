import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Writer } from './store.ts';

/**
 * Deletes at most `limit` of the rows that fit, and says how many. By their place in the table: a limited `in`
 * over key columns becomes a nested loop where PostgreSQL has no statistics yet.
 */
export async function deleteSome(
  { db, table, raw }: Writer,
  authored: PgTable,
  condition: SQL | undefined,
  limit: number,
): Promise<number> {
  const t = table(authored);
  const isSqlite = raw.engine === 'sqlite';
  const place = sql.raw(isSqlite ? 'rowid' : 'ctid');
  const chosen = sql`select ${place} from ${t} where ${condition} limit ${limit}`;
  const inChunk = isSqlite ? sql`rowid in (${chosen})` : sql`ctid = any (array(${chosen}))`;
  const gone = await db.delete(t).where(inChunk).returning({ one: sql<number>`1` });
  return gone.length;
}
