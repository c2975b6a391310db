import type { PgTable } from 'drizzle-orm/pg-core';
import type { Writer } from './store.ts';

/** False when the row's key, or another unique key of it, is taken; the write can go on either way. */
export async function insertIfAbsent<T extends PgTable>(
  { db, table }: Writer,
  authored: T,
  row: T['$inferInsert'],
): Promise<boolean> {
  const rows = await db.insert<PgTable>(table(authored)).values(row).onConflictDoNothing().returning();
  return rows.length === 1;
}
