import { setImmediate as nextTurn } from 'node:timers/promises';
import { findDepartment } from '@shuqiao/storage/catalogue/department';
import type { Resource } from '@shuqiao/storage/catalogue/resource';
import { listUnindexed, putSearchEntry } from '@shuqiao/storage/catalogue/search-entry';
import type { Store, Writer } from '@shuqiao/storage/store';
import { toResource } from '../representation/to-resource.ts';
import { SEARCH_FORM, toSearchEntry } from './to-search-entry.ts';

const BATCH = 200;

async function indexResource(w: Writer, row: Resource): Promise<void> {
  const provider = await findDepartment(w, row.provider);
  await putSearchEntry(w, toSearchEntry(toResource(row), row.version, provider?.name ?? ''));
}

async function indexBatch(w: Writer): Promise<number> {
  const rows = await listUnindexed(w, SEARCH_FORM, BATCH);
  for (const row of rows) await indexResource(w, row);
  return rows.length;
}

/** Makes findable what an earlier version has stored; returns how many resources that were. */
export async function indexResources(store: Store): Promise<number> {
  for (let total = 0; ; await nextTurn()) {
    const indexed = await store.write(indexBatch);
    total += indexed;
    if (indexed < BATCH) return total;
  }
}
