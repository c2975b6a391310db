import { desc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** The signed trust documents, one row for each version. */
export const trustVersionTable = pgTable('trust_version', {
  version: integer('version').primaryKey(),
  /** The exact text that was signed. */
  document: text('document').notNull(),
  token: text('token').notNull(),
  issuedMs: integer('issued_ms').notNull(),
});

export type TrustVersion = typeof trustVersionTable.$inferSelect;

/** False when this version was published before: read the newest and number anew. */
export function insertTrustVersion(w: Writer, version: TrustVersion): Promise<boolean> {
  return insertIfAbsent(w, trustVersionTable, version);
}

export async function findNewestTrustVersion({ db, table }: Reader): Promise<TrustVersion | undefined> {
  const t = table(trustVersionTable);
  const [row] = await db.select().from(t).orderBy(desc(t.version)).limit(1);
  return row;
}

export async function findTrustVersion(
  { db, table }: Reader,
  version: number,
): Promise<TrustVersion | undefined> {
  const t = table(trustVersionTable);
  const [row] = await db.select().from(t).where(eq(t.version, version));
  return row;
}
