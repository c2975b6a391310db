import { expect, test } from 'vitest';
import { insertParties, newResource, requesterCode, resourceCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allResources,
  findResource,
  insertResource,
  listResources,
  type ResourceFilter,
  replaceResource,
} from './resource.ts';

describeOnBothEngines('resources', 'catalogue', (open) => {
  const openWithResources = async () => {
    const store = await open();
    await insertParties(store);
    await store.write(async (w) => {
      const taxpayer = { code: '30703710028/000003', name: '纳税人登记信息 100%', provider: requesterCode };
      await insertResource(w, newResource({ ...taxpayer, share: 'conditional', mode: 'table' }), 'NSR swdj');
      await insertResource(w, newResource({ code: '101001/000001', name: 'ＩＤ核验', state: 'withdrawn' }));
    });
    return store;
  };

  test('come back as they were stored, without the text kept for search', async () => {
    const store = await openWithResources();

    expect(await findResource(store.read, resourceCode)).toEqual({ ...newResource(), version: 1 });
    expect((await allResources(store.read)).map(({ code }) => code)).toEqual([
      '101001/000001',
      '102001/000001',
      '30703710028/000003',
    ]);
  });

  test.each<[ResourceFilter, string[]]>([
    [{ provider: requesterCode }, ['30703710028/000003']],
    [{ share: 'unconditional', state: 'published' }, ['102001/000001']],
    [{ mode: 'table' }, ['30703710028/000003']],
    [{ search: '登记' }, ['102001/000001', '30703710028/000003']],
    [{ search: 'nsr SWDJ' }, ['30703710028/000003']],
    [{ search: 'id' }, ['101001/000001']],
    [{ search: '000001' }, ['101001/000001', '102001/000001']],
    [{ search: '100%' }, ['30703710028/000003']],
    [{ search: '_' }, []],
    [{ search: '!' }, []],
    [{ search: '' }, ['101001/000001', '102001/000001', '30703710028/000003']],
  ])('are found by %j', async (filter, codes) => {
    const store = await openWithResources();

    expect((await listResources(store.read, filter)).rows.map(({ code }) => code)).toEqual(codes);
  });

  test('are paged to the end', async () => {
    const store = await openWithResources();

    const first = await listResources(store.read, { limit: 2 });
    const second = await listResources(store.read, { limit: 2, after: first.next ?? undefined });

    expect(first.next).toBe('102001/000001');
    expect(second).toMatchObject({ rows: [{ code: '30703710028/000003' }], next: null });
  });

  test('are replaced only from the version that was read, and then found by their new name', async () => {
    const store = await openWithResources();
    const renamed = { ...newResource({ name: '市场主体登记信息' }), version: 1 };

    expect(await store.write((w) => replaceResource(w, renamed))).toBe(true);
    expect(await store.write((w) => replaceResource(w, renamed))).toBe(false);
    expect((await listResources(store.read, { search: '市场主体' })).rows).toMatchObject([{ version: 2 }]);
    expect((await listResources(store.read, { search: '企业' })).rows).toEqual([]);
  });
});
