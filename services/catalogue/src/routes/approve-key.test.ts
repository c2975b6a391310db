import type { SystemKey } from '@shuqiao/schemas/types/key';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import {
  addActiveKey,
  addPendingKey,
  addTaxSystem,
  importCity,
  readDirectory,
  taxSystem,
} from '../testing/steps.ts';
import {
  type CallOptions,
  people,
  startMs,
  type TestCatalogue,
  testCatalogue,
} from '../testing/test-catalogue.ts';

describeOnBothEngines('approving a key', 'catalogue', (open) => {
  async function prepared(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    await addTaxSystem(catalogue);
    return catalogue;
  }
  const approve = (catalogue: TestCatalogue, kid: string, as: CallOptions['as'], system = taxSystem) =>
    catalogue.call<SystemKey>('POST', `/systems/${system}/keys/${kid}/approval`, as ? { as } : {});

  test('makes it good from that moment on, in the next directory', async () => {
    const catalogue = await prepared();
    const { kid } = await addPendingKey(catalogue);
    await catalogue.timers.pass(60_000);

    const answer = await approve(catalogue, kid, people.taxColleague);

    const notBefore = new Date(startMs + 60_000).toISOString();
    expect(answer).toMatchObject({
      status: 200,
      body: { kid, state: 'active', notBefore, approvedBy: 'tax-b' },
    });
    expect((await readDirectory(catalogue)).systems[0]?.keys).toEqual([
      expect.objectContaining({ kid, notBefore, notAfter: null, revokedAt: null }),
    ]);
  });

  test('by the one who uploaded it is refused (SQX-R76)', async () => {
    const catalogue = await prepared();
    const { kid } = await addPendingKey(catalogue);

    const answer = await approve(catalogue, kid, people.tax);

    expect(answer).toMatchObject({ status: 403, body: { code: 'key_same_person', rule: 'SQX-R76' } });
    expect((await readDirectory(catalogue)).systems[0]?.keys).toEqual([]);
  });

  test('by the operator, by another department or by nobody is refused', async () => {
    const catalogue = await prepared();
    const { kid } = await addPendingKey(catalogue);

    expect(await approve(catalogue, kid, people.operator)).toMatchObject({
      status: 403,
      body: { code: 'role_required' },
    });
    expect(await approve(catalogue, kid, people.market)).toMatchObject({
      status: 403,
      body: { code: 'department_mismatch' },
    });
    expect(await approve(catalogue, kid, undefined)).toMatchObject({ status: 401 });
    expect((await readDirectory(catalogue)).systems[0]?.keys).toEqual([]);
  });

  test('is done once, and only where the key is', async () => {
    const catalogue = await prepared();
    await addTaxSystem(catalogue, 'tax.other');
    const { kid } = await addActiveKey(catalogue);

    expect(await approve(catalogue, kid, people.bureau)).toMatchObject({
      status: 409,
      body: { code: 'state_conflict', state: 'active' },
    });
    expect(await approve(catalogue, kid, people.bureau, 'tax.other')).toMatchObject({ status: 404 });
    expect(await approve(catalogue, 'nothing', people.bureau)).toMatchObject({ status: 404 });
  });

  test('leaves the key before it good: old and new overlap (SQX-R80)', async () => {
    const catalogue = await prepared();
    const [old, fresh] = [await addActiveKey(catalogue), await addActiveKey(catalogue)];

    const keys = (await readDirectory(catalogue)).systems[0]?.keys ?? [];

    expect(keys.map(({ kid }) => kid).sort()).toEqual([old.kid, fresh.kid].sort());
    expect(keys.every(({ revokedAt, notAfter }) => revokedAt === null && notAfter === null)).toBe(true);
  });
});
