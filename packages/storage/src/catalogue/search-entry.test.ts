import { expect, test } from 'vitest';
import { newResource } from '../testing/catalogue-rows.ts';
import { insertFindable, newSearchEntry } from '../testing/search-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { insertResource, replaceResource } from './resource.ts';
import { listUnindexed, putSearchEntry } from './search-entry.ts';

const code = '102001/000001';

describeOnBothEngines('resources that wait for their search entry', 'catalogue', (open) => {
  const list = async (store: Awaited<ReturnType<typeof open>>, form = 1, limit = 10) =>
    (await listUnindexed(store.read, form, limit)).map((resource) => resource.code);

  test('are those without one, and those that have changed since', async () => {
    const store = await open();
    await insertFindable(store, [newSearchEntry(code, {}), newSearchEntry('103001/000001', {})]);
    await store.write((w) => insertResource(w, newResource({ code: '101001/000001' })));
    await store.write((w) => replaceResource(w, { ...newResource({ code: '103001/000001' }), version: 1 }));

    expect(await list(store)).toEqual(['101001/000001', '103001/000001']);
    expect(await list(store, 1, 1)).toEqual(['101001/000001']);
  });

  test('are all of them when entries are made in another way', async () => {
    const store = await open();
    await insertFindable(store, [newSearchEntry(code, {})]);

    expect(await list(store, 2)).toEqual([code]);
    await store.write((w) => putSearchEntry(w, newSearchEntry(code, {}, { form: 2 })));
    expect(await list(store, 2)).toEqual([]);
  });

  test('are not doubled by two who index at once', async () => {
    const store = await open();
    await insertFindable(store, []);
    await store.write((w) => insertResource(w, newResource({ code })));

    await Promise.all([1, 2, 3].map(() => store.write((w) => putSearchEntry(w, newSearchEntry(code, {})))));

    expect(await list(store)).toEqual([]);
  });
});
