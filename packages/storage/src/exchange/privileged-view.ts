import { desc, eq, lt } from 'drizzle-orm';
import { pgTable } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader, Writer } from '../store.ts';
import { evidenceMessageTable, logEntryTable } from './log-entries.ts';

/** Which entries of the log are privileged views; read from the entries themselves when they are published. */
export const privilegedViewTable = pgTable('privileged_view', {
  index: integer('idx').primaryKey(),
});

export interface PrivilegedViewEntry {
  index: number;
  /** JCS text. */
  entry: string;
  /** Null once it has been erased. */
  message: string | null;
}

/** Indexes that are there already stay. */
export async function insertPrivilegedViews(
  { db, table }: Writer,
  indexes: readonly number[],
): Promise<void> {
  if (indexes.length === 0) return;
  const rows = indexes.map((index) => ({ index }));
  await db.insert(table(privilegedViewTable)).values(rows).onConflictDoNothing().returning();
}

/** Newest first, those before an index only. */
export async function listPrivilegedViews(
  { db, table }: Reader,
  before: number,
  limit: number,
): Promise<PrivilegedViewEntry[]> {
  const view = table(privilegedViewTable);
  const entry = table(logEntryTable);
  const message = table(evidenceMessageTable);
  return db
    .select({ index: view.index, entry: entry.entry, message: message.message })
    .from(view)
    .innerJoin(entry, eq(entry.index, view.index))
    .leftJoin(message, eq(message.index, view.index))
    .where(lt(view.index, before))
    .orderBy(desc(view.index))
    .limit(boundLimit(limit));
}
