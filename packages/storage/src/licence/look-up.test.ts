import { expect, test } from 'vitest';
import { newLookUp } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  deleteLookUpsBefore,
  findLookUp,
  insertLookUp,
  listLookUpsOfHolder,
  setLookUpLogIndex,
} from './look-up.ts';

const { id, holderCode } = newLookUp();

describeOnBothEngines('look-ups', 'licence', (open) => {
  test('come back as they were stored, and get their log index once', async () => {
    const store = await open();
    const setIndex = (index: number) => store.write((w) => setLookUpLogIndex(w, id, index));

    expect(await setIndex(7)).toBe(false);
    expect(await store.write((w) => insertLookUp(w, newLookUp()))).toBe(true);
    expect(await store.write((w) => insertLookUp(w, newLookUp({ actor: 'b' })))).toBe(false);
    expect(await findLookUp(store.read, id)).toEqual({ ...newLookUp(), logIndex: null });
    expect([await setIndex(7), await setIndex(8)]).toEqual([true, false]);
    expect(await findLookUp(store.read, id)).toMatchObject({ logIndex: 7 });
    expect(await findLookUp(store.read, 'unknown')).toBeUndefined();
  });

  test('are shown to the holder, newest first, page by page', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const n of ['2', '3', '1']) await insertLookUp(w, newLookUp({ id: n, caseId: null }));
      await insertLookUp(w, newLookUp({ id: '4', holderCode: 'somebody else' }));
    });
    const list = async (page: object) => {
      const { rows, next } = await listLookUpsOfHolder(store.read, holderCode, page);
      return [...rows.map((row) => row.id), next];
    };

    expect(await list({})).toEqual(['3', '2', '1', null]);
    expect(await list({ limit: 2 })).toEqual(['3', '2', '2']);
    expect(await list({ limit: 2, after: '2' })).toEqual(['1', null]);
  });

  test('are forgotten after their time, some at a time', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const atMs of [1_000, 2_000, 3_000]) await insertLookUp(w, newLookUp({ id: `${atMs}`, atMs }));
    });
    const clear = (beforeMs: number, limit: number) =>
      store.write((w) => deleteLookUpsBefore(w, beforeMs, limit));

    expect([await clear(1_000, 9), await clear(3_000, 1), await clear(3_000, 9)]).toEqual([0, 1, 1]);
    expect(await findLookUp(store.read, '3000')).toBeDefined();
  });
});
