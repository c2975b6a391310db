import { expect, test } from 'vitest';
import { openEvidenceWriter } from '../testing/open-evidence-writer.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { LeaseLost } from './evidence-writer.ts';
import {
  acquireLease,
  createLogState,
  findLogState,
  listLogOrigins,
  releaseLease,
  renewLease,
} from './log-state.ts';

const origin = 'log.example/exchange';
const empty = { origin, size: 0, lastAtMs: 0, rangeHashes: '', epoch: 0, holder: '', leaseUntilMs: 0 };

describeOnBothEngines('the state of the log', 'exchange', (open) => {
  test('is made once, empty and held by nobody', async () => {
    const store = await open();
    const create = () => store.write((w) => createLogState(w, origin));

    expect(await findLogState(store.read, origin)).toBeUndefined();
    expect((await Promise.all([create(), create()])).filter(Boolean)).toHaveLength(1);
    expect(await findLogState(store.read, origin)).toEqual(empty);
    expect(await listLogOrigins(store.read)).toEqual([origin]);
  });

  test('is taken by one of those who saw it free, in a new epoch', async () => {
    const store = await open();
    await store.write((w) => createLogState(w, origin));
    const take = (holder: string) => store.write((w) => acquireLease(w, empty, holder, 5_000));

    const taken = (await Promise.all(['a', 'b', 'c'].map(take))).filter((state) => state !== undefined);

    expect(taken).toHaveLength(1);
    expect(await findLogState(store.read, origin)).toEqual(taken[0]);
    expect(taken[0]).toMatchObject({ epoch: 1, leaseUntilMs: 5_000 });
  });

  test('cannot be taken on the strength of a lease that was renewed in between', async () => {
    const store = await open();
    await store.write((w) => createLogState(w, origin));
    const seen = await store.write((w) => acquireLease(w, empty, 'a', 5_000));
    if (!seen) throw new Error('not taken');

    expect(await store.write((w) => renewLease(w, seen, 9_000))).toMatchObject({ leaseUntilMs: 9_000 });
    expect(await store.write((w) => acquireLease(w, seen, 'b', 12_000))).toBeUndefined();
  });

  test('is neither renewed nor released nor appended to by a former holder', async () => {
    const store = await open();
    await store.write((w) => createLogState(w, origin));
    const former = await store.write((w) => acquireLease(w, empty, 'a', 5_000));
    const holder = former && (await store.write((w) => acquireLease(w, former, 'b', 9_000)));
    if (!former || !holder) throw new Error('not taken');
    const batch = { entries: [], chains: [], effects: [], state: { size: 1, lastAtMs: 1, rangeHashes: '' } };

    expect(await store.write((w) => renewLease(w, former, 20_000))).toBeUndefined();
    expect(await store.write((w) => releaseLease(w, former))).toBe(false);
    await expect(openEvidenceWriter(store).commit(former, 0, 1, [], () => batch)).rejects.toThrow(LeaseLost);
    expect(await findLogState(store.read, origin)).toEqual(holder);
    expect(await store.write((w) => releaseLease(w, holder))).toBe(true);
    expect(await findLogState(store.read, origin)).toMatchObject({ holder: '', leaseUntilMs: 0, epoch: 2 });
  });
});
