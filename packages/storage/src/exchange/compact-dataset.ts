import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Store, Writer } from '../store.ts';
import { compactLookups, type LookupPosition } from './compact-lookups.ts';
import { type CompactedChunk, compactRecords } from './compact-records.ts';
import { type Dataset, datasetTable } from './hosted-tables.ts';

export interface CompactOptions {
  /** Rows looked at in one transaction. */
  chunkRows?: number;
  signal?: AbortSignal;
}

type CompactChunk<K> = (w: Writer, dataset: Dataset, after: K) => Promise<CompactedChunk<K>>;

async function compactAll<K>(
  store: Store,
  dataset: number,
  start: K,
  compactChunk: CompactChunk<K>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let removed = 0;
  for (let after: K | undefined = start; after !== undefined && !signal?.aborted; ) {
    const from: K = after;
    const chunk = await store.write(async (w) => {
      const t = w.table(datasetTable);
      const [row] = await w.db.select().from(t).where(eq(t.id, dataset));
      return row ? compactChunk(w, row, from) : { next: undefined, removed: 0 };
    });
    removed += chunk.removed;
    after = chunk.next;
    await nextTurn();
  }
  return removed;
}

/**
 * Removes what no reader can reach any more, in short transactions between which others write: old versions of
 * records, deleted records, and look-ups that point to either. May run beside deliveries. Says how many rows went.
 */
export async function compactDataset(
  store: Store,
  dataset: number,
  { chunkRows = 2_000, signal }: CompactOptions = {},
): Promise<number> {
  const records: CompactChunk<string> = (w, row, after) => compactRecords(w, row, after, chunkRows);
  const lookups: CompactChunk<LookupPosition> = (w, row, after) => compactLookups(w, row, after, chunkRows);
  const beforeAll: LookupPosition = { item: '', value: '', key: '', seq: 0 };
  const gone = await compactAll(store, dataset, '', records, signal);
  return gone + (await compactAll(store, dataset, beforeAll, lookups, signal));
}
