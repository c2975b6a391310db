import { describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { putLive, stagedRow, startDelivery } from '../testing/hosted-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { beginDelivery } from './dataset.ts';
import type { StagedRow } from './hosted-records.ts';
import { holdsValue, INDEX_TEXT_MAX_BYTES, toIndexText } from './index-text.ts';
import { openHostedRecords } from './open-hosted-records.ts';

const resource = '102001/000001';

async function deliver(store: Store, id: string, ...batches: StagedRow[][]): Promise<void> {
  const begun = await store.write((w) => beginDelivery(w, startDelivery(id, { resource })));
  if (!begun) throw new Error('in progress');
  for (const rows of batches) await openHostedRecords(store).stage(begun.claim, rows, 2_000);
  await putLive(store, begun.claim);
}

const deletion = (key: string): StagedRow => ({ key, document: null, lookups: [] });

describeOnBothEngines('hosted records', 'exchange', (open) => {
  const found = async (store: Store, item: string, value: string, after = '', limit = 10) => {
    const page = await openHostedRecords(store).findByItem(resource, item, value, after, limit);
    return page.records.map(({ key }) => key);
  };

  test('of a resource nobody has delivered are none, and it is told apart from having no match', async () => {
    const store = await open();
    const hosted = openHostedRecords(store);
    expect(await hosted.findByKey(resource, 'k1')).toEqual({ dataAsOfMs: undefined, records: [] });
    expect(await hosted.findByItem(resource, 'QYMC', '甲', '', 10)).toEqual({
      dataAsOfMs: undefined,
      records: [],
    });

    await deliver(store, 'd-1');
    expect(await hosted.findByKey(resource, 'k1')).toEqual({ dataAsOfMs: 500, records: [] });
    expect(await hosted.findByItem(resource, 'QYMC', '甲', '', 10)).toEqual({ dataAsOfMs: 500, records: [] });
  });

  test('are found by the value they have now, not by the one they had before', async () => {
    const store = await open();
    await deliver(store, 'd-1', [stagedRow('k1', { QYMC: '甲' }), stagedRow('k2', { QYMC: '甲' })]);
    await deliver(store, 'd-2', [stagedRow('k1', { QYMC: '乙' })]);

    expect(await found(store, 'QYMC', '甲')).toEqual(['k2']);
    expect(await found(store, 'QYMC', '乙')).toEqual(['k1']);
    expect((await openHostedRecords(store).findByKey(resource, 'k1')).records).toEqual([
      { key: 'k1', document: '{"QYMC":"乙"}' },
    ]);
  });

  test('that were deleted are gone, and can come back', async () => {
    const store = await open();
    await deliver(store, 'd-1', [stagedRow('k1', { QYMC: '甲' })]);
    await deliver(store, 'd-2', [deletion('k1'), deletion('never')]);
    expect(await found(store, 'QYMC', '甲')).toEqual([]);
    expect((await openHostedRecords(store).findByKey(resource, 'k1')).records).toEqual([]);

    await deliver(store, 'd-3', [stagedRow('k1', { QYMC: '甲' })]);
    expect(await found(store, 'QYMC', '甲')).toEqual(['k1']);
  });

  test('of two rows with one key in a delivery the last one counts, in one batch or in two', async () => {
    const store = await open();
    const [first, second, third] = ['甲', '乙', '丙'].map((QYMC) => stagedRow('k1', { QYMC }));
    if (!first || !second || !third) throw new Error('three rows');
    await deliver(store, 'd-1', [first, second], [third]);
    await deliver(store, 'd-2', [deletion('k2'), stagedRow('k2', { QYMC: '丁' })]);

    expect(await found(store, 'QYMC', '乙')).toEqual([]);
    expect(await found(store, 'QYMC', '丙')).toEqual(['k1']);
    expect(await found(store, 'QYMC', '丁')).toEqual(['k2']);
  });

  test('are listed page by page, each once, however many outdated look-ups lie between them', async () => {
    const store = await open();
    const all = Array.from({ length: 40 }, (_, i) => `k${String(i).padStart(2, '0')}`);
    await deliver(
      store,
      'd-1',
      all.map((key) => stagedRow(key, { QYMC: '甲' })),
    );
    const moved = all.filter((_, i) => i % 8 !== 0);
    await deliver(
      store,
      'd-2',
      moved.map((key) => stagedRow(key, { QYMC: '乙' })),
    );

    const pages: string[][] = [];
    for (let after = ''; ; ) {
      const page = await found(store, 'QYMC', '甲', after, 2);
      pages.push(page);
      after = page.at(-1) ?? '';
      if (page.length < 2) break;
    }
    expect(pages.flat().sort()).toEqual(all.filter((key) => !moved.includes(key)));
  });

  test('keep long, quoted and non-ASCII values findable', async () => {
    const store = await open();
    const values = ['长'.repeat(5_000), `${'长'.repeat(4_999)}短`, `o'"\\%_`, '𠮷', ' '];
    await deliver(
      store,
      'd-1',
      values.map((QYMC, i) => stagedRow(`k${i}`, { QYMC })),
    );

    for (const [i, value] of values.entries()) expect(await found(store, 'QYMC', value)).toEqual([`k${i}`]);
  });
});

describe('the look-up index', () => {
  test('holds a value as it is, or by its hash where an index entry would be too long', () => {
    const fitting = 'a'.repeat(INDEX_TEXT_MAX_BYTES);
    expect(toIndexText(fitting)).toBe(fitting);
    expect(toIndexText(`${fitting}a`)).toMatch(/^sha256:[\w-]{43}$/);
    expect(toIndexText('企'.repeat(334))).toMatch(/^sha256:/);
  });

  test('compares texts as they are and everything else by its JSON text', () => {
    expect(holdsValue('{"A":"1"}', 'A', '1')).toBe(true);
    expect(holdsValue('{"A":1}', 'A', '1')).toBe(true);
    expect(holdsValue('{"A":null}', 'A', 'undefined')).toBe(false);
    expect(holdsValue('{}', 'A', 'undefined')).toBe(false);
  });
});
