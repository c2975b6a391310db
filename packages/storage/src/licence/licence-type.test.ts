import { expect, test } from 'vitest';
import { businessLicence, foodPermit } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { allLicenceTypes, findLicenceType, putLicenceType } from './licence-type.ts';

const type = {
  code: foodPermit,
  version: '1.0.0',
  document: { title: '食品经营许可证' },
  publishedMs: 1_000,
};

describeOnBothEngines('licence types', 'licence', (open) => {
  test('are put once, replaced when version or document differ, and listed by code', async () => {
    const store = await open();
    const put = (change: object) => store.write((w) => putLicenceType(w, { ...type, ...change }));

    expect(await put({})).toBe(true);
    expect(await put({ publishedMs: 2_000 })).toBe(false);
    expect(await findLicenceType(store.read, type.code)).toEqual(type);
    expect(await put({ document: { title: '食品许可' }, publishedMs: 3_000 })).toBe(true);
    expect(await put({ version: '1.1.0', document: { title: '食品许可' }, publishedMs: 4_000 })).toBe(true);
    expect(await findLicenceType(store.read, type.code)).toMatchObject({
      version: '1.1.0',
      publishedMs: 4_000,
    });
    expect(await findLicenceType(store.read, 'unknown\0')).toBeUndefined();
    await put({ code: businessLicence });
    expect((await allLicenceTypes(store.read)).map(({ code }) => code)).toEqual([
      businessLicence,
      foodPermit,
    ]);
  });
});
