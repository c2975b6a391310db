import { expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { putLive, startDelivery } from '../testing/hosted-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { beginDelivery } from './dataset.ts';
import { listUncompacted, markCompacted, mayHaveReplaced } from './uncompacted.ts';

const resource = '102001/000001';

async function deliver(store: Store, id: string, records: number): Promise<void> {
  const begun = await store.write((w) => beginDelivery(w, startDelivery(id, { resource })));
  if (!begun) throw new Error('in progress');
  await putLive(store, begun.claim, { records });
}

describeOnBothEngines('what is left to compact', 'exchange', (open) => {
  /** What `tidy-up` would look through now; it is then marked as done. */
  async function look(store: Store): Promise<boolean[]> {
    const found: boolean[] = [];
    for (const dataset of await listUncompacted(store.read)) {
      found.push(await mayHaveReplaced(store.read, dataset));
      await store.write((w) => markCompacted(w, dataset));
    }
    return found;
  }

  test('is nothing after the first delivery, and after any number that declare "no change"', async () => {
    const store = await open();
    await deliver(store, 'd-1', 5);
    expect(await look(store)).toEqual([false]);
    await deliver(store, 'd-2', 0);
    await deliver(store, 'd-3', 0);
    expect(await look(store)).toEqual([false]);
    expect(await look(store)).toEqual([]);
  });

  test('is a dataset to which rows came since it was compacted, though "no change" followed', async () => {
    const store = await open();
    await deliver(store, 'd-1', 5);
    await deliver(store, 'd-2', 1);
    await deliver(store, 'd-3', 0);
    expect(await look(store)).toEqual([true]);
    expect(await look(store)).toEqual([]);
  });

  test('is what went live while the dataset was being compacted', async () => {
    const store = await open();
    await deliver(store, 'd-1', 5);
    const [dataset] = await listUncompacted(store.read);
    if (!dataset) throw new Error('nothing is listed');
    await deliver(store, 'd-2', 3);
    await store.write((w) => markCompacted(w, dataset));
    expect(await look(store)).toEqual([true]);
  });
});
