import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Writer } from '../store.ts';
import { recordTable } from './hosted-tables.ts';

export interface CompactedChunk<K> {
  /** Where the next chunk begins; undefined at the end. */
  next: K | undefined;
  removed: number;
}

/** Versions older than the newest live one of their key, and live deletions: nobody can see either. */
export async function compactRecords(
  { db, table }: Writer,
  { id: dataset, liveSeq }: { id: number; liveSeq: number },
  afterKey: string,
  chunkRows: number,
): Promise<CompactedChunk<string>> {
  const t = table(recordTable);
  const rest = and(eq(t.dataset, dataset), gt(t.recordKey, afterKey));
  const [last] = await db
    .select({ key: t.recordKey })
    .from(t)
    .where(rest)
    .orderBy(asc(t.recordKey))
    .limit(1)
    .offset(chunkRows - 1);
  const chunk = and(rest, last && lte(t.recordKey, last.key), lte(t.seq, liveSeq));
  const newest = sql`(select max(n.seq) from hosted_record n
    where n.dataset = ${dataset} and n.record_key = ${t.recordKey} and n.seq <= ${liveSeq})`;

  const outdated = and(chunk, sql`${t.seq} < ${newest}`);
  const versions = await db.delete(t).where(outdated).returning({ seq: t.seq });
  const deleted = and(chunk, sql`${t.document} is null`);
  const deletions = await db.delete(t).where(deleted).returning({ seq: t.seq });
  return { next: last?.key, removed: versions.length + deletions.length };
}
