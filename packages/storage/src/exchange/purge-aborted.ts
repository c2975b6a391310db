import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { deleteSome } from '../delete-some.ts';
import type { Store, Writer } from '../store.ts';
import { abortExpiredDeliveries, listDatasetsToPurge } from './dataset.ts';
import { datasetTable, lookupTable, recordTable } from './hosted-tables.ts';

const CHUNK_ROWS = 5_000;

function purgeSome(
  w: Writer,
  authored: typeof recordTable | typeof lookupTable,
  dataset: number,
  seq: number,
) {
  const t = w.table(authored);
  return deleteSome(w, authored, and(eq(t.dataset, dataset), eq(t.seq, seq)), CHUNK_ROWS);
}

/** True when nothing is left, and the dataset is free for the next delivery. */
async function purgeChunk(w: Writer, dataset: number): Promise<boolean> {
  const t = w.table(datasetTable);
  const [row] = await w.db.select({ seq: t.purgeSeq }).from(t).where(eq(t.id, dataset));
  const seq = row?.seq;
  if (seq == null) return true;
  if ((await purgeSome(w, lookupTable, dataset, seq)) === CHUNK_ROWS) return false;
  if ((await purgeSome(w, recordTable, dataset, seq)) === CHUNK_ROWS) return false;
  await w.db
    .update(t)
    .set({ purgeSeq: null })
    .where(and(eq(t.id, dataset), eq(t.purgeSeq, seq)));
  return true;
}

/** Removes what a delivery that was given up has staged, in short transactions, then frees the dataset. */
export async function purgeAborted(store: Store, dataset: number): Promise<void> {
  while (!(await store.write((w) => purgeChunk(w, dataset)))) await nextTurn();
}

/**
 * After a crash: gives up what no process works on any more and removes its rows. SQLite has one process, so at
 * the start nothing can be running; on PostgreSQL only what let its lease run out. Says how many were given up.
 */
export async function reclaimDeliveries(store: Store, nowMs: number): Promise<number> {
  const leaseUntilMs = store.engine === 'sqlite' ? Number.MAX_SAFE_INTEGER : nowMs;
  const aborted = await store.write((w) => abortExpiredDeliveries(w, leaseUntilMs, nowMs));
  for (const dataset of await listDatasetsToPurge(store.read)) await purgeAborted(store, dataset);
  return aborted;
}
