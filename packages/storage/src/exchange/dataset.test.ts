import { expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { putLive, stagedRow, startDelivery } from '../testing/hosted-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { compactDataset } from './compact-dataset.ts';
import { abortDelivery, beginDelivery, findDataset, listDatasetsToPurge } from './dataset.ts';
import { findDelivery, findLastLiveDelivery } from './delivery.ts';
import { DeliveryLost } from './hosted-records.ts';
import { lookupTable, recordTable } from './hosted-tables.ts';
import { openHostedRecords } from './open-hosted-records.ts';
import { purgeAborted, reclaimDeliveries } from './purge-aborted.ts';

const resource = '102001/000001';

async function countRows(store: Store): Promise<{ records: number; lookups: number }> {
  const { db, table } = store.read;
  return { records: await db.$count(table(recordTable)), lookups: await db.$count(table(lookupTable)) };
}

async function begin(store: Store, id: string, leaseUntilMs = 1_000) {
  const begun = await store.write((w) => beginDelivery(w, startDelivery(id, { resource, leaseUntilMs })));
  if (!begun) throw new Error('in progress');
  return begun;
}

describeOnBothEngines('deliveries of a dataset', 'exchange', (open, { create }) => {
  test('of many that begin at once for one resource exactly one may run', async () => {
    const store = await open();
    const ids = Array.from({ length: 8 }, (_, i) => `d-${i}`);
    const begun = await Promise.all(
      ids.map((id) => store.write((w) => beginDelivery(w, startDelivery(id, { resource })))),
    );

    expect(begun.filter((one) => one !== undefined)).toHaveLength(1);
    const winner = begun.find((one) => one !== undefined);
    expect(winner?.claim.seq).toBe(1);
    expect((await findDataset(store.read, resource))?.stagingDelivery).toBe(winner?.claim.delivery);
  });

  test('of different resources run side by side, each in a dataset of its own', async () => {
    const store = await open();
    const begun = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        store.write((w) => beginDelivery(w, startDelivery(name, { resource: `102001/${name}` }))),
      ),
    );

    expect(new Set(begun.map((one) => one?.claim.dataset)).size).toBe(4);
  });

  test('rows that were staged are visible only after the switch', async () => {
    const store = await open();
    const hosted = openHostedRecords(store);
    const { claim } = await begin(store, 'd-1');
    await hosted.stage(claim, [stagedRow('k1', { QYMC: '甲' })], 2_000);

    expect(await hosted.findByKey(resource, 'k1')).toEqual({ dataAsOfMs: undefined, records: [] });
    await putLive(store, claim);
    expect((await hosted.findByKey(resource, 'k1')).records.map(({ key }) => key)).toEqual(['k1']);
    expect((await findDelivery(store.read, 'd-1'))?.state).toBe('live');
    expect((await findLastLiveDelivery(store.read, resource))?.id).toBe('d-1');
  });

  test('one that was given up can neither stage nor go live, and its rows never appear', async () => {
    const store = await open();
    const hosted = openHostedRecords(store);
    const first = await begin(store, 'd-1');
    await hosted.stage(first.claim, [stagedRow('k1', { QYMC: '甲' })], 2_000);
    expect(await store.write((w) => abortDelivery(w, first.claim, 500))).toBe(true);

    await expect(hosted.stage(first.claim, [stagedRow('k2', {})], 2_000)).rejects.toThrow(DeliveryLost);
    await expect(putLive(store, first.claim)).rejects.toThrow();
    expect(await store.write((w) => beginDelivery(w, startDelivery('d-2', { resource })))).toBeUndefined();

    await purgeAborted(store, first.claim.dataset);
    expect(await countRows(store)).toEqual({ records: 0, lookups: 0 });
    const second = await begin(store, 'd-2');
    expect(second.claim.seq).toBe(2);
    await putLive(store, second.claim);
    expect((await hosted.findByKey(resource, 'k1')).records).toEqual([]);
    expect((await findDelivery(store.read, 'd-1'))?.state).toBe('aborted');
    expect(await store.write((w) => abortDelivery(w, second.claim, 500))).toBe(false);
  });

  test('rows of one that was given up go whatever their number, and those of others stay', async () => {
    const store = await open();
    const hosted = openHostedRecords(store);
    const first = await begin(store, 'd-1');
    const rows = (from: number) =>
      Array.from({ length: 2_500 }, (_, i) => stagedRow(`k${from + i}`, { QYMC: `q${i}`, DZ: `z${i}` }));
    await hosted.stage(first.claim, rows(0), 2_000);
    await putLive(store, first.claim);
    const second = await begin(store, 'd-2');
    for (const from of [0, 2_500, 5_000]) await hosted.stage(second.claim, rows(from), 2_000);
    await store.write((w) => abortDelivery(w, second.claim, 500));
    await purgeAborted(store, second.claim.dataset);

    expect(await countRows(store)).toEqual({ records: 2_500, lookups: 5_000 });
    expect(await listDatasetsToPurge(store.read)).toEqual([]);
  });

  test('after a crash nothing of a running delivery is visible, and the next one may begin', async () => {
    const { url } = await create();
    const crashed = await open({ url });
    const live = await begin(crashed, 'd-0');
    await openHostedRecords(crashed).stage(live.claim, [stagedRow('k0', { QYMC: '甲' })], 2_000);
    await putLive(crashed, live.claim);
    const { claim } = await begin(crashed, 'd-1');
    await openHostedRecords(crashed).stage(claim, [stagedRow('k0', {}), stagedRow('k1', {})], 2_000);

    const store = await open({ url });
    expect(await reclaimDeliveries(store, 2_000)).toBe(1);
    expect(await countRows(store)).toEqual({ records: 1, lookups: 1 });
    const next = await begin(store, 'd-2');
    await putLive(store, next.claim);
    const hosted = openHostedRecords(store);
    expect((await hosted.findByKey(resource, 'k0')).records[0]?.document).toContain('甲');
    expect((await hosted.findByKey(resource, 'k1')).records).toEqual([]);
  });

  test('a purge that was interrupted goes on at the next start', async () => {
    const store = await open();
    const { claim } = await begin(store, 'd-1');
    await openHostedRecords(store).stage(claim, [stagedRow('k1', { QYMC: '甲' })], 2_000);
    await store.write((w) => abortDelivery(w, claim, 500));

    expect(await reclaimDeliveries(store, 600)).toBe(0);
    expect(await countRows(store)).toEqual({ records: 0, lookups: 0 });
    expect((await begin(store, 'd-2')).claim.seq).toBe(2);
  });
});

describeOnBothEngines('compaction of a dataset', 'exchange', (open) => {
  test('removes what nobody can see, and nothing else', async () => {
    const store = await open();
    const hosted = openHostedRecords(store);
    const deliver = async (id: string, rows: Parameters<typeof hosted.stage>[1], goesLive = true) => {
      const { claim } = await begin(store, id);
      await hosted.stage(claim, rows, 2_000);
      if (goesLive) await putLive(store, claim);
      return claim.dataset;
    };
    await deliver(
      'd-1',
      [1, 2, 3, 4, 5].map((i) => stagedRow(`k${i}`, { QYMC: `旧${i}` })),
    );
    await deliver('d-2', [stagedRow('k2', { QYMC: '新2' }), { key: 'k3', document: null, lookups: [] }]);
    const dataset = await deliver('d-3', [stagedRow('k1', { QYMC: '将来' }), stagedRow('k9', {})], false);
    const see = async () =>
      Promise.all(['k1', 'k2', 'k3', 'k4', 'k5', 'k9'].map((key) => hosted.findByKey(resource, key)));
    const before = await see();

    expect(await compactDataset(store, dataset, { chunkRows: 2 })).toBe(5);
    expect(await see()).toEqual(before);
    expect((await hosted.findByItem(resource, 'QYMC', '新2', '', 10)).records).toHaveLength(1);
    expect((await hosted.findByItem(resource, 'QYMC', '旧2', '', 10)).records).toHaveLength(0);
    expect(await countRows(store)).toEqual({ records: 6, lookups: 5 });
    expect(await compactDataset(store, dataset)).toBe(0);
  });

  test('can be stopped between two chunks', async () => {
    const store = await open();
    const { claim } = await begin(store, 'd-1');
    await putLive(store, claim);

    expect(await compactDataset(store, claim.dataset, { signal: AbortSignal.abort() })).toBe(0);
  });
});
