import { expect, test } from 'vitest';
import { foodPermit, insertLicenceParents, listId, newStatusList } from '../testing/licence-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import {
  closeStatusList,
  findOpenStatusList,
  findStatusList,
  insertStatusList,
  listStatusLists,
  listStatusListsToPublish,
} from './status-list.ts';
import { allocateStatusIndexes, setStatusValue } from './status-list-entry.ts';
import { storeStatusListVersion } from './status-list-version.ts';

async function openWithLists(open: OpenTemporary) {
  const store = await open();
  await insertLicenceParents(store, 10);
  await store.write(async (w) => {
    await insertStatusList(w, newStatusList({ id: 'list-0', madeMs: 2_000, size: 100 }));
    await insertStatusList(w, newStatusList({ id: 'list-2', type: foodPermit }));
  });
  const publish = (list: string, iatSeconds: number, seq: number) => {
    const version = { list, iatSeconds, expSeconds: iatSeconds + 100, ttlSeconds: 60, token: 'a.b.c' };
    return store.write((w) => storeStatusListVersion(w, version, seq));
  };
  return { store, publish };
}

describeOnBothEngines('status lists', 'licence', (open) => {
  test('are made once, found and paged by id', async () => {
    const { store } = await openWithLists(open);

    expect(await store.write((w) => insertStatusList(w, newStatusList({ size: 9 })))).toBe(false);
    expect(await findStatusList(store.read, listId)).toEqual({
      ...newStatusList({ size: 10 }),
      used: 0,
      closed: false,
      changedSeq: 1,
      publishedSeq: 0,
      publishedIatSeconds: 0,
    });
    expect(await findStatusList(store.read, 'unknown')).toBeUndefined();
    const { rows, next } = await listStatusLists(store.read, { type: newStatusList().type, limit: 1 });
    expect([rows.map(({ id }) => id), next]).toEqual([['list-0'], 'list-0']);
    expect((await listStatusLists(store.read)).rows).toHaveLength(3);
  });

  test('are filled the oldest first, until a fifth is left or they are closed', async () => {
    const { store } = await openWithLists(open);
    const { type } = newStatusList();
    const openOne = async (room?: number) => (await findOpenStatusList(store.read, type, room))?.id;

    expect([await openOne(8), await openOne(9), await openOne(81)]).toEqual([listId, 'list-0', undefined]);
    await store.write((w) => allocateStatusIndexes(w, listId, ['a', 'b', 'c']));
    expect([await openOne(5), await openOne(6)]).toEqual([listId, 'list-0']);
    expect(await store.write((w) => closeStatusList(w, listId))).toBe(true);
    expect(await store.write((w) => closeStatusList(w, listId))).toBe(false);
    expect(await openOne()).toBe('list-0');
  });

  test('are due for publishing when new, when a value changed, and when their token is old', async () => {
    const { store, publish } = await openWithLists(open);
    const due = async (iatBeforeSeconds: number) =>
      (await listStatusListsToPublish(store.read, { iatBeforeSeconds })).map(({ id }) => id);

    expect(await due(0)).toEqual(['list-0', listId, 'list-2']);
    for (const id of ['list-0', listId, 'list-2']) await publish(id, 1_000, 1);
    expect([await due(1_000), await due(1_001)]).toEqual([[], ['list-0', listId, 'list-2']]);
    await store.write(async (w) => {
      const [index = -1] = (await allocateStatusIndexes(w, listId, ['a'])) ?? [];
      await setStatusValue(w, { list: listId, index }, 1);
    });
    expect(await due(1_000)).toEqual([listId]);
    await publish(listId, 1_001, 2);
    expect(await due(1_000)).toEqual([]);
    const bounded = await listStatusListsToPublish(store.read, { iatBeforeSeconds: 9_999, limit: 2 });
    expect(bounded).toHaveLength(2);
  });
});
