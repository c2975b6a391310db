import { and, eq, gt, lt, lte } from 'drizzle-orm';
import type { Reader, Writer } from '../store.ts';
import { type Dataset, datasetTable, deliveryTable } from './hosted-tables.ts';

/** Datasets with deliveries that nobody has compacted yet. */
export async function listUncompacted({ db, table }: Reader): Promise<Dataset[]> {
  const t = table(datasetTable);
  return db.select().from(t).where(lt(t.compactedSeq, t.liveSeq));
}

/** Whether those deliveries may have replaced a row: the first finds none, one that declares "no change" brings none. */
export async function mayHaveReplaced(
  { db, table }: Reader,
  { id, liveSeq, compactedSeq }: Dataset,
): Promise<boolean> {
  const t = table(deliveryTable);
  const isNew = and(gt(t.seq, Math.max(compactedSeq, 1)), lte(t.seq, liveSeq));
  const rows = await db
    .select({ seq: t.seq })
    .from(t)
    .where(and(eq(t.dataset, id), isNew, gt(t.records, 0)))
    .limit(1);
  return rows.length > 0;
}

/** What has gone live after the dataset was read stays to be compacted. */
export async function markCompacted({ db, table }: Writer, { id, liveSeq }: Dataset): Promise<void> {
  const t = table(datasetTable);
  await db.update(t).set({ compactedSeq: liveSeq }).where(eq(t.id, id)).returning({ id: t.id });
}
