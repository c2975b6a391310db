import { and, eq, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';

export const logTileTable = pgTable('log_tile', {
  level: integer('level').notNull(),
  tile: integer('tile').notNull(),
  /** base64url of 1 to 256 hashes of 32 bytes. */
  hashes: text('hashes').notNull(),
});

export interface StoredTile {
  level: number;
  index: number;
  hashes: Buffer;
}

/** A tile only ever grows: a narrower one than that stored changes nothing. */
export async function storeTile({ db, table }: Writer, { level, index, hashes }: StoredTile): Promise<void> {
  const t = table(logTileTable);
  await db
    .insert(t)
    .values({ level, tile: index, hashes: hashes.toString('base64url') })
    .onConflictDoUpdate({
      target: [t.level, t.tile],
      set: { hashes: sql`excluded.hashes` },
      setWhere: sql`length(${t.hashes}) < length(excluded.hashes)`,
    });
}

export async function findTile(
  { db, table }: Reader,
  level: number,
  index: number,
): Promise<Buffer | undefined> {
  const t = table(logTileTable);
  const [row] = await db
    .select({ hashes: t.hashes })
    .from(t)
    .where(and(eq(t.level, level), eq(t.tile, index)));
  return row && Buffer.from(row.hashes, 'base64url');
}
