import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
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

export async function listPurposes(
  { db, table }: Reader,
  { department, after, limit }: { department?: string | undefined } & PageRequest = {},
): Promise<Page<Purpose>> {
  const t = table(purposeTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(and(equals(t.department, department), isAfter(t.code, after)))
    .orderBy(asc(t.code))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.code);
}

export async function allPurposes({ db, table }: Reader): Promise<Purpose[]> {
  const t = table(purposeTable);
  return db.select().from(t).orderBy(asc(t.code));
}

/** Compare-and-swap on the version that the purpose was read with: false when somebody was first. */
export async function replacePurpose({ db, table }: Writer, purpose: Purpose): Promise<boolean> {
  const t = table(purposeTable);
  const rows = await db
    .update(t)
    .set({ ...purpose, version: purpose.version + 1 })
    .where(and(eq(t.code, purpose.code), eq(t.version, purpose.version)))
    .returning({ code: t.code });
  return rows.length === 1;
}
