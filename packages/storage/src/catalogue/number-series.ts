import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import type { Writer } from '../store.ts';

export const numberSeriesTable = pgTable('number_series', {
  name: text('name').primaryKey(),
  lastNumber: integer('last_number').notNull(),
});

/**
 * 1, 2, 3, … for each name, without gaps and never twice: others who number the same series wait from here to the
 * commit.
 */
export async function takeNumber({ db, table }: Writer, name: string): Promise<number> {
  const series = table(numberSeriesTable);
  const [taken] = await db
    .insert(series)
    .values({ name, lastNumber: 1 })
    .onConflictDoUpdate({ target: series.name, set: { lastNumber: sql`${series.lastNumber} + 1` } })
    .returning({ number: series.lastNumber });
  if (!taken) throw new Error(`The series ${name} gave no number.`);
  return taken.number;
}
