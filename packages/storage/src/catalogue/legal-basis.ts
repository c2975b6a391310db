import { asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { json } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export const legalBasisTable = pgTable('legal_basis', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  /** Kind of norm, articles, dates of force. */
  document: json<object>('document').notNull(),
});

export type LegalBasis = typeof legalBasisTable.$inferSelect;

/** False when the id is taken. */
export function insertLegalBasis(w: Writer, basis: LegalBasis): Promise<boolean> {
  return insertIfAbsent(w, legalBasisTable, basis);
}

export async function findLegalBasis({ db, table }: Reader, id: string): Promise<LegalBasis | undefined> {
  const t = table(legalBasisTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

export function listLegalBases(reader: Reader, page: PageRequest = {}): Promise<Page<LegalBasis>> {
  return listByKey(reader, legalBasisTable, 'id', page);
}

export async function allLegalBases({ db, table }: Reader): Promise<LegalBasis[]> {
  const t = table(legalBasisTable);
  return db.select().from(t).orderBy(asc(t.id));
}
