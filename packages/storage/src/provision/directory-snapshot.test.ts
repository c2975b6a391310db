import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findDirectorySnapshot, insertDirectorySnapshot } from './directory-snapshot.ts';

const snapshot = (version: number, seenAtMs: number) => ({ version, document: { version }, seenAtMs });

describeOnBothEngines('directory snapshots', 'provision', (open) => {
  test('are kept once each and found as of an instant', async () => {
    const store = await open();
    const insert = (version: number, seenAtMs: number) =>
      store.write((w) => insertDirectorySnapshot(w, snapshot(version, seenAtMs)));

    expect([await insert(1, 10), await insert(2, 20), await insert(2, 30)]).toEqual([true, true, false]);
    expect(await findDirectorySnapshot(store.read, 9)).toBeUndefined();
    expect(await findDirectorySnapshot(store.read, 19)).toEqual(snapshot(1, 10));
    expect(await findDirectorySnapshot(store.read, 20)).toEqual(snapshot(2, 20));
  });
});
