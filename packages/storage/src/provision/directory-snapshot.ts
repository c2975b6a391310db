import { desc, lte } from 'drizzle-orm';
import { pgTable } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

export const directorySnapshotTable = pgTable('directory_snapshot', {
  version: integer('version').primaryKey(),
  document: json<object>('document').notNull(),
  seenAtMs: integer('seen_at_ms').notNull(),
});

export type DirectorySnapshot = typeof directorySnapshotTable.$inferSelect;

/** False when this version was seen before. */
export function insertDirectorySnapshot(w: Writer, snapshot: DirectorySnapshot): Promise<boolean> {
  return insertIfAbsent(w, directorySnapshotTable, snapshot);
}

/** The newest version seen up to an instant. */
export async function findDirectorySnapshot(
  { db, table }: Reader,
  atMs: number,
): Promise<DirectorySnapshot | undefined> {
  const t = table(directorySnapshotTable);
  const [row] = await db.select().from(t).where(lte(t.seenAtMs, atMs)).orderBy(desc(t.version)).limit(1);
  return row;
}
