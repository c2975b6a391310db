import { and, desc, getTableColumns, lt, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader } from '../store.ts';

type KeyedTable<K extends string> = PgTable & { readonly $inferSelect: Record<K, string> };

/** A page of the rows that fit, newest first. @param key a unique text column that grows with time (UUID version 7). */
export async function listNewest<K extends string, T extends KeyedTable<K>>(
  { db, table }: Reader,
  authored: T,
  key: K,
  { after, limit }: PageRequest,
  fits: (t: T) => SQL | undefined,
): Promise<Page<T['$inferSelect']>> {
  const t = table(authored);
  const column = getTableColumns<PgTable>(t)[key];
  if (!column) throw new Error(`no column ${key}`);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from<PgTable>(t)
    .where(and(fits(t), after === undefined ? undefined : lt(column, after)))
    .orderBy(desc(column))
    .limit(bound + 1);
  // What is selected from a table without naming columns are its rows.
  return toPage(found as T['$inferSelect'][], bound, (row) => row[key]);
}
