import { desc, lt } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

export const directoryVersionTable = pgTable('directory_version', {
  version: integer('version').primaryKey(),
  /** The exact text that was signed. */
  document: text('document').notNull(),
  /** base64url SHA-256 of the document's UTF-8 bytes. */
  hash: text('hash').notNull(),
  jws: text('jws').notNull(),
  issuedAtMs: integer('issued_at_ms').notNull(),
  expiresAtMs: integer('expires_at_ms').notNull(),
});

export type DirectoryVersion = typeof directoryVersionTable.$inferSelect;

/** False when this version was published before: read the latest and number anew. */
export function insertDirectoryVersion(w: Writer, version: DirectoryVersion): Promise<boolean> {
  return insertIfAbsent(w, directoryVersionTable, version);
}

export async function findLatestDirectoryVersion({
  db,
  table,
}: Reader): Promise<DirectoryVersion | undefined> {
  const t = table(directoryVersionTable);
  const [row] = await db.select().from(t).orderBy(desc(t.version)).limit(1);
  return row;
}

/** Returns how many were removed; the change records and the evidence keep what happened. */
export async function deleteDirectoryVersionsBefore({ db, table }: Writer, version: number): Promise<number> {
  const t = table(directoryVersionTable);
  const rows = await db.delete(t).where(lt(t.version, version)).returning({ version: t.version });
  return rows.length;
}
