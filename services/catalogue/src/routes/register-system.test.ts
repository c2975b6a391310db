import type { System } from '@shuqiao/schemas/types/system';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { marketCode, smallCity, taxCode } from '../testing/small-city.ts';
import { importCity, readDirectory, taxSystem } from '../testing/steps.ts';
import { people, startMs, testCatalogue } from '../testing/test-catalogue.ts';

describe('registering a system', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');
  const json = { id: taxSystem, department: taxCode, name: '税收征管系统' };

  async function city(departments = smallCity().departments) {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue, smallCity({ departments }));
    return catalogue;
  }

  test('gives it no key and says where it stands', async () => {
    const catalogue = await city();

    const answer = await catalogue.call<System>('POST', '/systems', { as: people.tax, json });

    const registeredAt = new Date(startMs).toISOString();
    expect(answer).toMatchObject({ status: 201, body: { ...json, state: 'active', registeredAt, keys: [] } });
    expect(answer.headers.get('location')).toBe(`/catalogue/v1/systems/${taxSystem}`);
    expect((await catalogue.call('GET', `/systems/${taxSystem}`)).body).toEqual(answer.body);
  });

  test('twice under one id is refused, whoever has it', async () => {
    const catalogue = await city();
    await catalogue.call('POST', '/systems', { as: people.tax, json });

    const again = await catalogue.call('POST', '/systems', {
      as: people.market,
      json: { ...json, department: marketCode },
    });

    expect(again).toMatchObject({ status: 409, body: { code: 'already_exists' } });
    expect((await readDirectory(catalogue)).systems[0]?.department).toBe(taxCode);
  });

  test('is for the department’s own officers, or the bureau', async () => {
    const catalogue = await city();

    expect(await catalogue.call('POST', '/systems', { as: people.market, json })).toMatchObject({
      status: 403,
      body: { code: 'department_mismatch' },
    });
    expect(await catalogue.call('POST', '/systems', { json })).toMatchObject({ status: 401 });
    expect((await readDirectory(catalogue)).systems).toEqual([]);
    expect(await catalogue.call('POST', '/systems', { as: people.bureau, json })).toMatchObject({
      status: 201,
    });
  });

  test('of a department that is unknown or gone is refused', async () => {
    const [market, ...others] = smallCity().departments;
    if (!market) throw new Error('no market office');
    const catalogue = await city([{ ...market, validTo: '2026-11-22' }, ...others]);

    for (const department of [marketCode, '12371000MBT000310E']) {
      const answer = await catalogue.call('POST', '/systems', {
        as: people.bureau,
        json: { ...json, department },
      });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'reference_unknown', pointer: '/department' },
      });
    }
  });

  test('that nobody registered is not found', async () => {
    const catalogue = await city();

    expect(await catalogue.call('GET', '/systems/nobody')).toMatchObject({ status: 404 });
  });
});
