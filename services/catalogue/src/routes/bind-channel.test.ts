import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import {
  marketCode,
  newEntry,
  openResource,
  smallCity,
  taxCode,
  withheldResource,
} from '../testing/small-city.ts';
import { importCity, readDirectory } from '../testing/steps.ts';
import { type CallOptions, people, testCatalogue } from '../testing/test-catalogue.ts';

describe('binding a channel', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');
  const registration = { resource: openResource, department: marketCode, type: 'api', maxBadShare: 0.05 };

  async function city(change = {}) {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue, smallCity(change));
    return catalogue;
  }

  test('opens it from today on, under an id that names the resource', async () => {
    const catalogue = await city();

    const answer = await catalogue.call('POST', '/channels', { as: people.market, json: registration });

    const channel = {
      ...registration,
      id: 'CH-102001-000001',
      state: 'live',
      boundOn: '2026-11-23',
      stoppedOn: null,
    };
    expect(answer).toMatchObject({ status: 201, body: channel });
    expect((await readDirectory(catalogue)).channels).toEqual([channel]);
  });

  test('of another type for the same resource gives it a number', async () => {
    const catalogue = await city();
    await catalogue.call('POST', '/channels', { as: people.market, json: registration });

    const second = await catalogue.call('POST', '/channels', {
      as: people.market,
      json: { ...registration, type: 'table' },
    });

    expect(second).toMatchObject({ status: 201, body: { id: 'CH-102001-000001-2' } });
  });

  test('of a department that owes the resource is possible, of another one is not', async () => {
    const obligations = [
      { department: taxCode, resource: openResource, from: '2020-01-01', to: null, basis: 'LB-0002' },
    ];
    const [owing, strange] = [await city({ obligations }), await city()];
    const options = { as: people.tax, json: { ...registration, department: taxCode } };

    expect(await owing.call('POST', '/channels', options)).toMatchObject({ status: 201 });
    expect(await strange.call('POST', '/channels', options)).toMatchObject({
      status: 422,
      body: { code: 'reference_unknown', pointer: '/department' },
    });
  });

  const refused: [string, number, string, object, CallOptions['as']][] = [
    ['of an unknown resource', 422, 'reference_unknown', { resource: '102001/999999' }, people.market],
    ['of what is not shared', 409, 'application_not_shared', { resource: withheldResource }, people.market],
    ['for another department', 403, 'department_mismatch', {}, people.tax],
    ['by the operator', 403, 'role_required', {}, people.operator],
    ['by nobody', 401, 'unauthenticated_person', {}, undefined],
    ['that takes more bad rows than rows', 422, 'body_invalid', { maxBadShare: 1.5 }, people.market],
  ];

  test.each(refused)('%s is refused with %i %s', async (_what, status, code, change, as) => {
    const catalogue = await city();

    const json = { ...registration, ...change };
    const answer = await catalogue.call('POST', '/channels', { ...(as ? { as } : {}), json });

    expect(answer).toMatchObject({ status, body: { code } });
    expect((await readDirectory(catalogue)).channels).toEqual([]);
  });

  test('twice is refused, also when both come at once', async () => {
    const catalogue = await city();
    const options = { as: people.bureau, json: registration };

    const answers = await Promise.all([1, 2].map(() => catalogue.call('POST', '/channels', options)));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await readDirectory(catalogue)).channels).toHaveLength(1);
  });

  test('of a withdrawn resource is refused', async () => {
    const entry = newEntry(openResource, { state: 'withdrawn', withdrawnOn: '2026-01-01' });
    const catalogue = await city({ resources: [entry], contracts: [], obligations: [] });

    const answer = await catalogue.call('POST', '/channels', { as: people.market, json: registration });

    expect(answer).toMatchObject({ status: 409, body: { code: 'state_conflict', state: 'withdrawn' } });
  });
});
