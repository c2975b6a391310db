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
import { people, startMs, type TestCatalogue, testCatalogue } from '../testing/test-catalogue.ts';

const HOUR_MS = 3_600_000;
const at = (ms: number): string => new Date(ms).toISOString();

describeOnBothEngines('removing a key', 'catalogue', (open) => {
  async function prepared(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    await addTaxSystem(catalogue);
    return catalogue;
  }
  const remove = (catalogue: TestCatalogue, kid: string, search = '', as = people.tax) =>
    catalogue.call<SystemKey>('DELETE', `/systems/${taxSystem}/keys/${kid}${search}`, { as });

  test('revokes it in the next directory, where it stays to be seen (SQX-R77, R81)', async () => {
    const catalogue = await prepared();
    const { kid, notBefore } = await addActiveKey(catalogue);
    await catalogue.timers.pass(HOUR_MS);

    const answer = await remove(catalogue, kid);

    const revokedAt = at(startMs + HOUR_MS);
    expect(answer).toMatchObject({ status: 200, body: { kid, state: 'revoked', revokedAt } });
    expect((await readDirectory(catalogue)).systems[0]?.keys).toEqual([
      expect.objectContaining({ kid, notBefore, revokedAt }),
    ]);
  });

  test('with a moment to come lets it be used until then (SQX-R80)', async () => {
    const catalogue = await prepared();
    const { kid } = await addActiveKey(catalogue);
    const notAfter = at(startMs + HOUR_MS);

    const answer = await remove(catalogue, kid, `?notAfter=${notAfter}`);

    expect(answer).toMatchObject({ status: 200, body: { state: 'active', notAfter, revokedAt: null } });
    expect((await readDirectory(catalogue)).systems[0]?.keys[0]).toMatchObject({ notAfter, revokedAt: null });
  });

  test('never brings a key back: an end only comes nearer', async () => {
    const catalogue = await prepared();
    const { kid } = await addActiveKey(catalogue);
    await remove(catalogue, kid, `?notAfter=${at(startMs + HOUR_MS)}`);

    expect(await remove(catalogue, kid, `?notAfter=${at(startMs + 2 * HOUR_MS)}`)).toMatchObject({
      status: 409,
    });
    expect(await remove(catalogue, kid, `?notAfter=${at(startMs)}`)).toMatchObject({ status: 400 });
    expect(await remove(catalogue, kid, '?notAfter=2026-13-45T00:00:00Z')).toMatchObject({ status: 400 });
    expect(await remove(catalogue, kid, `?notAfter=${at(startMs + HOUR_MS / 2)}`)).toMatchObject({
      status: 200,
    });
  });

  test('a second time is refused, and the first moment stands', async () => {
    const catalogue = await prepared();
    const { kid } = await addActiveKey(catalogue);
    await remove(catalogue, kid);
    await catalogue.timers.pass(HOUR_MS);

    expect(await remove(catalogue, kid)).toMatchObject({ status: 409, body: { code: 'state_conflict' } });
    expect((await readDirectory(catalogue)).systems[0]?.keys[0]?.revokedAt).toBe(at(startMs));
  });

  test('before anybody approved it keeps it out of the directory for good', async () => {
    const catalogue = await prepared();
    const { kid } = await addPendingKey(catalogue);

    expect(await remove(catalogue, kid)).toMatchObject({
      status: 200,
      body: { state: 'revoked', notBefore: null },
    });
    const path = `/systems/${taxSystem}/keys/${kid}/approval`;
    expect(await catalogue.call('POST', path, { as: people.bureau })).toMatchObject({ status: 409 });
    expect((await readDirectory(catalogue)).systems[0]?.keys).toEqual([]);
  });

  test('is for the department’s own officers, or the bureau', async () => {
    const catalogue = await prepared();
    const { kid } = await addActiveKey(catalogue);
    const path = `/systems/${taxSystem}/keys/${kid}`;

    expect(await catalogue.call('DELETE', path, { as: people.market })).toMatchObject({ status: 403 });
    expect(await catalogue.call('DELETE', path)).toMatchObject({ status: 401 });
    expect(
      await catalogue.call('DELETE', `/systems/${taxSystem}/keys/none`, { as: people.tax }),
    ).toMatchObject({
      status: 404,
    });
    expect(await catalogue.call('DELETE', path, { as: people.bureau })).toMatchObject({ status: 200 });
  });
});
