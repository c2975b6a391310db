import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Writer } from './store.ts';

type VersionedTable<K extends string> = PgTable & {
  readonly $inferSelect: Record<K, string> & { readonly version: number };
};

/** Compare-and-swap on the version that the row was read with: false, and nothing stored, when somebody was first. */
export async function replaceIfUnchanged<K extends string, T extends VersionedTable<K>>(
  { db, table }: Writer,
  authored: T,
  key: K,
  row: T['$inferSelect'],
): Promise<boolean> {
  const t = table(authored);
  const { [key]: id, version } = getTableColumns<PgTable>(t);
  if (!id || !version) throw new Error(`no column ${key} or version`);
  const rows = await db
    .update<PgTable>(t)
    .set({ ...row, version: row.version + 1 })
    .where(and(eq(id, row[key]), eq(version, row.version)))
    .returning({ one: sql<number>`1` });
  return rows.length === 1;
}
