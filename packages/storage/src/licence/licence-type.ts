import { asc, ne, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { equals } from '../conditions.ts';
import type { Reader, Writer } from '../store.ts';

/** 证照类型, each with its contract as it stands. */
export const licenceTypeTable = pgTable('licence_type', {
  /** ZZLXDM. */
  code: text('code').primaryKey(),
  version: text('version').notNull(),
  document: json<object>('document').notNull(),
  publishedMs: integer('published_ms').notNull(),
});

export type LicenceTypeRow = typeof licenceTypeTable.$inferSelect;

/** False when the type is there exactly like this already; its time of publication then stays. */
export async function putLicenceType({ db, table }: Writer, type: LicenceTypeRow): Promise<boolean> {
  const t = table(licenceTypeTable);
  const rows = await db
    .insert(t)
    .values(type)
    .onConflictDoUpdate({
      target: t.code,
      set: type,
      setWhere: sql`${ne(t.version, type.version)} or ${ne(t.document, type.document)}`,
    })
    .returning({ code: t.code });
  return rows.length === 1;
}

export async function findLicenceType(
  { db, table }: Reader,
  code: string,
): Promise<LicenceTypeRow | undefined> {
  const t = table(licenceTypeTable);
  const [row] = await db.select().from(t).where(equals(t.code, code));
  return row;
}

export async function allLicenceTypes({ db, table }: Reader): Promise<LicenceTypeRow[]> {
  const t = table(licenceTypeTable);
  return db.select().from(t).orderBy(asc(t.code));
}
