import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { insertLicenceParents, listId, newStatusList } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { closeStatusList, findStatusList, insertStatusList } from './status-list.ts';
import {
  allocateStatusIndexes,
  findStatusEntry,
  readStatusValues,
  setStatusValue,
} from './status-list-entry.ts';

const names = (count: number, prefix = 'owner') => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);

async function collect<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const page of pages) collected.push(page);
  return collected;
}

describeOnBothEngines('indexes of a status list', 'licence', (open) => {
  const openList = async (size: number) => {
    const store = await open();
    await insertLicenceParents(store, size);
    const allocate = (owners: string[], draw?: (size: number) => number) =>
      store.write((w) => allocateStatusIndexes(w, listId, owners, draw));
    const set = (index: number, value: number) =>
      store.write((w) => setStatusValue(w, { list: listId, index }, value));
    return { store, allocate, set };
  };

  test('are given to many at once, inside the list and none twice (LIC-S18)', async () => {
    const { store, allocate } = await openList(1_000);

    const given = await Promise.all(Array.from({ length: 40 }, (_, i) => allocate(names(20, `batch-${i}`))));

    const indexes = given.flatMap((batch) => batch ?? []);
    expect(new Set(indexes).size).toBe(800);
    expect(Math.min(...indexes)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...indexes)).toBeLessThan(1_000);
    expect(await allocate(['late'])).toBeUndefined();
    expect(await findStatusList(store.read, listId)).toMatchObject({ used: 800 });
  });

  test('are told in the order of their owners, where draws repeat too', async () => {
    const { store, allocate } = await openList(1_000);
    const draws = [5, 5, 7, 5, 7, 9];

    expect(await allocate(['a', 'b', 'c'], () => draws.shift() ?? 11)).toEqual([5, 9, 7]);

    expect(await findStatusEntry(store.read, { list: listId, index: 9 })).toEqual({
      list: listId,
      index: 9,
      value: 0,
      owner: 'b',
    });
    expect(await findStatusEntry(store.read, { list: listId, index: 8 })).toBeUndefined();
  });

  test('are never given again, whatever their value became (LIC-S18)', async () => {
    const { allocate, set } = await openList(10);
    const [first = -1] = (await allocate(['a'], () => 3)) ?? [];
    await set(first, 1);
    const draws = [3, 3, 4];

    expect(await allocate(['b'], () => draws.shift() ?? 5)).toEqual([4]);
  });

  test('are free again when the write that took them fails', async () => {
    const { store } = await openList(10);
    const fail = store.write(async (w) => {
      await allocateStatusIndexes(w, listId, names(8));
      throw new Error('no');
    });
    await expect(fail).rejects.toThrow('no');

    expect(await store.write((w) => allocateStatusIndexes(w, listId, names(8)))).toHaveLength(8);
  });

  test('are given to thousands in one write', async () => {
    const { allocate } = await openList(4_000);

    expect(new Set(await allocate(names(3_200), randomInt)).size).toBe(3_200);
  });

  test('are refused for a closed or unknown list, and where the draw never finds one', async () => {
    const { store, allocate } = await openList(10);
    await allocate(['a'], () => 3);

    await expect(allocate(['b'], () => 3)).rejects.toThrow('no free index');
    await store.write((w) => closeStatusList(w, listId));
    expect(await allocate(['c'])).toBeUndefined();
    expect(await store.write((w) => allocateStatusIndexes(w, 'unknown', ['a']))).toBeUndefined();
  });

  test('have values, each change of which makes the list due', async () => {
    const { store, allocate, set } = await openList(10);
    await allocate(['a'], () => 3);
    const seq = async () => (await findStatusList(store.read, listId))?.changedSeq;

    expect([await set(3, 2), await seq()]).toEqual([true, 2]);
    expect([await set(3, 2), await seq()]).toEqual([false, 2]);
    expect([await set(4, 2), await seq()]).toEqual([false, 2]);
    expect(await store.write((w) => setStatusValue(w, { list: 'unknown', index: 3 }, 1))).toBe(false);
    expect([await set(3, 0), await seq()]).toEqual([true, 3]);
  });

  test('are read for packing where not 0, in their order, page by page', async () => {
    const { store, allocate, set } = await openList(1_000);
    await store.write(async (w) => {
      await insertStatusList(w, newStatusList({ id: 'list-2' }));
      await allocateStatusIndexes(w, 'list-2', ['z'], () => 4);
      await setStatusValue(w, { list: 'list-2', index: 4 }, 1);
    });
    const order = [10, 2, 9, 100, 3, 0];
    await allocate(names(6), () => order.shift() ?? 500);
    for (const [index, value] of [
      [100, 1],
      [2, 2],
      [9, 3],
      [0, 1],
      [10, 1],
      [3, 1],
      [3, 0],
    ] as const) {
      await set(index, value);
    }
    const read = async (page?: number) => collect(readStatusValues(store.read, listId, page));

    const expected = [
      { index: 0, value: 1 },
      { index: 2, value: 2 },
      { index: 9, value: 3 },
      { index: 10, value: 1 },
      { index: 100, value: 1 },
    ];
    expect(await read()).toEqual([expected]);
    expect(await read(2)).toEqual([expected.slice(0, 2), expected.slice(2, 4), expected.slice(4)]);
    expect(await collect(readStatusValues(store.read, 'unknown'))).toEqual([]);
  });
});
