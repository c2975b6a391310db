import { expect, test } from 'vitest';
import { businessLicence, issuerCode } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findMatter, insertMatter, listMatters, replaceMatter } from './matter.ts';

const matter = {
  code: 'open-a-shop',
  name: '开办餐饮店',
  department: issuerCode,
  requirements: [{ type: businessLicence, items: ['CZZT'] }],
  inForce: true,
};

describeOnBothEngines('matters', 'licence', (open) => {
  test('come back as they were stored, the first of two with one code', async () => {
    const store = await open();

    expect(await store.write((w) => insertMatter(w, matter))).toBe(true);
    expect(await store.write((w) => insertMatter(w, { ...matter, name: '另一个' }))).toBe(false);
    expect(await findMatter(store.read, matter.code)).toEqual({ ...matter, version: 1 });
    expect(await findMatter(store.read, 'unknown')).toBeUndefined();
  });

  test('are replaced by one of two who read the same version', async () => {
    const store = await open();
    await store.write((w) => insertMatter(w, matter));

    const done = await Promise.all(
      ['甲', '乙'].map((name) => store.write((w) => replaceMatter(w, { ...matter, version: 1, name }))),
    );

    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await findMatter(store.read, matter.code)).toMatchObject({ version: 2 });
  });

  test('are paged by code, by department and whether they are in force', async () => {
    const store = await open();
    await store.write(async (w) => {
      await insertMatter(w, { ...matter, code: 'b', inForce: false });
      await insertMatter(w, { ...matter, code: 'a' });
      await insertMatter(w, { ...matter, code: 'c', department: 'other' });
    });
    const codesOf = async (filter: object) => (await listMatters(store.read, filter)).rows.map((m) => m.code);

    expect(await codesOf({})).toEqual(['a', 'b', 'c']);
    expect(await codesOf({ after: 'a', limit: 1 })).toEqual(['b']);
    expect(await codesOf({ inForce: false })).toEqual(['b']);
    expect(await codesOf({ department: 'other' })).toEqual(['c']);
  });
});
