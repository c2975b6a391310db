import { asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';

export const purposeTable = pgTable('purpose', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  /** The department whose matter it is; null when any may name it. */
  department: text('department'),
  version: integer('version').notNull(),
});

export type Purpose = typeof purposeTable.$inferSelect;

/** False when the code is taken. */
export function insertPurpose(w: Writer, purpose: Omit<Purpose, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, purposeTable, { ...purpose, version: 1 });
}

export async function findPurpose({ db, table }: Reader, code: string): Promise<Purpose | undefined> {
  const t = table(purposeTable);
  const [row] = await db.select().from(t).where(eq(t.code, code));
  return row;
}

export function listPurposes(
  reader: Reader,
  { department, ...page }: { department?: string | undefined } & PageRequest = {},
): Promise<Page<Purpose>> {
  return listByKey(reader, purposeTable, 'code', page, (t) => equals(t.department, department));
}

export async function allPurposes({ db, table }: Reader): Promise<Purpose[]> {
  const t = table(purposeTable);
  return db.select().from(t).orderBy(asc(t.code));
}

/** Compare-and-swap on the version that the purpose was read with: false when somebody was first. */
export function replacePurpose(w: Writer, purpose: Purpose): Promise<boolean> {
  return replaceIfUnchanged(w, purposeTable, 'code', purpose);
}
