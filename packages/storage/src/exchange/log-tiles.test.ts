import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findTile, storeTile } from './log-tiles.ts';

const hashes = (count: number) => Buffer.alloc(32 * count, 7);

describeOnBothEngines('tiles of the log', 'exchange', (open) => {
  test('come back byte for byte, by level and index', async () => {
    const store = await open();
    await store.write((w) => storeTile(w, { level: 1, index: 70_000, hashes: hashes(256) }));

    expect(await findTile(store.read, 1, 70_000)).toEqual(hashes(256));
    expect(await findTile(store.read, 0, 70_000)).toBeUndefined();
    expect(await findTile(store.read, 1, 7)).toBeUndefined();
  });

  test('grow and never shrink', async () => {
    const store = await open();
    const grow = (count: number) =>
      store.write((w) => storeTile(w, { level: 1, index: 0, hashes: hashes(count) }));
    for (const count of [3, 2, 9, 1]) await grow(count);

    expect(await findTile(store.read, 1, 0)).toEqual(hashes(9));
  });
});
