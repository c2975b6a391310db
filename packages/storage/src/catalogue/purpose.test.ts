import { expect, test } from 'vitest';
import { insertParties, requesterCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { allPurposes, findPurpose, insertPurpose, listPurposes, replacePurpose } from './purpose.ts';

describeOnBothEngines('purposes', 'catalogue', (open) => {
  test('come back as stored, by department, and are replaced from the version that was read', async () => {
    const store = await open();
    await insertParties(store);
    await store.write(async (w) => {
      await insertPurpose(w, { code: 'tax', name: '税务登记', department: requesterCode });
      await insertPurpose(w, { code: 'any', name: '查询', department: null });
    });
    const renamed = { code: 'tax', name: '新办纳税人', department: requesterCode, version: 1 };

    expect(await findPurpose(store.read, 'tax')).toMatchObject({ name: '税务登记', version: 1 });
    expect((await listPurposes(store.read, { department: requesterCode })).rows).toHaveLength(1);
    expect(await listPurposes(store.read, { limit: 1 })).toMatchObject({
      rows: [{ code: 'any' }],
      next: 'any',
    });
    expect(await store.write((w) => replacePurpose(w, renamed))).toBe(true);
    expect(await store.write((w) => replacePurpose(w, renamed))).toBe(false);
    expect(await allPurposes(store.read)).toMatchObject([
      { code: 'any' },
      { name: '新办纳税人', version: 2 },
    ]);
  });
});
