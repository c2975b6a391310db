import { desc } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** Figures that others have published, as a set; a new set is a new revision and the old one stays. */
export const publishedFiguresTable = pgTable('published_figures', {
  revision: integer('revision').primaryKey(),
  figures: json<object[]>('figures').notNull(),
  /** Pseudonymous account id of who put them in. */
  actor: text('actor').notNull(),
  madeAtMs: integer('made_at_ms').notNull(),
});

export type PublishedFigures = typeof publishedFiguresTable.$inferSelect;

/** The set that counts: the newest one. */
export async function findPublishedFigures({ db, table }: Reader): Promise<PublishedFigures | undefined> {
  const t = table(publishedFiguresTable);
  const [row] = await db.select().from(t).orderBy(desc(t.revision)).limit(1);
  return row;
}

/** Returns the new revision (1, 2, …), or undefined when somebody else made it at the same time. */
export async function appendPublishedFigures(
  w: Writer,
  set: Omit<PublishedFigures, 'revision'>,
): Promise<number | undefined> {
  const last = await findPublishedFigures(w);
  const revision = (last?.revision ?? 0) + 1;
  return (await insertIfAbsent(w, publishedFiguresTable, { ...set, revision })) ? revision : undefined;
}
