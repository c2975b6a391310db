import { eq, lt } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';

/** The last checkpoint of each log. */
export const logCheckpointTable = pgTable('log_checkpoint', {
  origin: text('origin').primaryKey(),
  size: integer('size').notNull(),
  /** base64. */
  root: text('root').notNull(),
  note: text('note').notNull(),
  signedAtMs: integer('signed_at_ms').notNull(),
});

export type LogCheckpoint = typeof logCheckpointTable.$inferSelect;

export async function findLogCheckpoint(
  { db, table }: Reader,
  origin: string,
): Promise<LogCheckpoint | undefined> {
  const t = table(logCheckpointTable);
  const [row] = await db.select().from(t).where(eq(t.origin, origin));
  return row;
}

/** False when a checkpoint of this size or a larger one is there: a published log never shrinks (EVL-R25). */
export async function storeLogCheckpoint({ db, table }: Writer, checkpoint: LogCheckpoint): Promise<boolean> {
  const t = table(logCheckpointTable);
  const rows = await db
    .insert(t)
    .values(checkpoint)
    .onConflictDoUpdate({ target: t.origin, set: checkpoint, setWhere: lt(t.size, checkpoint.size) })
    .returning({ origin: t.origin });
  return rows.length === 1;
}
