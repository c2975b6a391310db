import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  appendRateSnapshot,
  findRateRevision,
  findRateSnapshot,
  insertFirstRateSnapshot,
} from './rate-snapshot.ts';

describeOnBothEngines('rate snapshots', 'provision', (open) => {
  test('get a new revision on correction, and the old one stays readable', async () => {
    const store = await open();
    const append = (n: number) =>
      store.write((w) => appendRateSnapshot(w, { asOf: '2026-10-31', document: { n }, madeAtMs: n }));

    expect([await append(431), await append(432)]).toEqual([1, 2]);
    expect(await findRateSnapshot(store.read, '2026-10-31')).toMatchObject({
      revision: 2,
      document: { n: 432 },
    });
    expect(await findRateRevision(store.read, '2026-10-31', 1)).toMatchObject({ document: { n: 431 } });
    expect(await findRateSnapshot(store.read, '2026-11-30')).toBeUndefined();
  });

  test('of a date are first made once, however many make it', async () => {
    const store = await open();
    const insert = () =>
      store.write((w) => insertFirstRateSnapshot(w, { asOf: '2026-10-31', document: {}, madeAtMs: 1 }));

    const made = await Promise.all(Array.from({ length: 6 }, insert));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await insert()).toBe(false);
    expect(await findRateRevision(store.read, '2026-10-31', 2)).toBeUndefined();
  });

  test('made at the same time never share a revision', async () => {
    const store = await open();

    const revisions = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.write((w) => appendRateSnapshot(w, { asOf: '2026-10-31', document: {}, madeAtMs: 1 })),
      ),
    );

    const made = revisions.filter((revision) => revision !== undefined);
    expect(new Set(made).size).toBe(made.length);
    expect(made.length).toBeGreaterThan(0);
  });
});
