import { asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { json } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export const codeTableTable = pgTable('code_table', {
  name: text('name').primaryKey(),
  title: text('title').notNull(),
  /** Null for a local one. */
  standard: text('standard'),
  codes: json<{ code: string; title: string }[]>('codes').notNull(),
});

export type CodeTable = typeof codeTableTable.$inferSelect;

/** False when the name is taken. */
export function insertCodeTable(w: Writer, codeTable: CodeTable): Promise<boolean> {
  return insertIfAbsent(w, codeTableTable, codeTable);
}

export async function findCodeTable({ db, table }: Reader, name: string): Promise<CodeTable | undefined> {
  const t = table(codeTableTable);
  const [row] = await db.select().from(t).where(eq(t.name, name));
  return row;
}

export function listCodeTables(reader: Reader, page: PageRequest = {}): Promise<Page<CodeTable>> {
  return listByKey(reader, codeTableTable, 'name', page);
}

export async function allCodeTables({ db, table }: Reader): Promise<CodeTable[]> {
  const t = table(codeTableTable);
  return db.select().from(t).orderBy(asc(t.name));
}
