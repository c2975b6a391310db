import { insertDepartment } from '@shuqiao/storage/catalogue/department';
import { insertResource } from '@shuqiao/storage/catalogue/resource';
import { listHits } from '@shuqiao/storage/catalogue/search-resources';
import type { Store } from '@shuqiao/storage/store';
import { newDepartment, newResource } from '@shuqiao/storage/testing/catalogue-rows';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { marketCode, newEntry, openResource } from '../testing/small-city.ts';
import { indexResources } from './index-resources.ts';

/** As a version without search has left them. */
async function insertUnindexed(store: Store, count: number): Promise<void> {
  const entry = newEntry(openResource);
  await store.write(async (w) => {
    await insertDepartment(w, newDepartment({ code: marketCode }));
    for (let number = 1; number <= count; number += 1) {
      const code = `102001/${String(number).padStart(6, '0')}`;
      await insertResource(w, newResource({ code, document: { ...entry, code } }));
    }
  });
}

describeOnBothEngines('resources of an earlier version', 'catalogue', (open) => {
  test('are made findable once, in bounded steps', async () => {
    const store = await open();
    await insertUnindexed(store, 201);

    expect(await indexResources(store)).toBe(201);
    expect(await indexResources(store)).toBe(0);

    const viewer = { seesAll: false };
    const found = await listHits(store.read, { terms: ['qydj'], viewer, limit: 1_000 });
    expect(found.rows).toHaveLength(201);
    expect((await listHits(store.read, { terms: ['市工商局', '000201'], viewer })).rows).toHaveLength(1);
  });
});
