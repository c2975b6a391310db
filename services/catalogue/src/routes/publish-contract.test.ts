import type { ContractList } from '@shuqiao/schemas/types/contract-list';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { getContractDocument, hiddenResource, openResource, toVersion } from '../testing/small-city.ts';
import { importCity, readDirectory } from '../testing/steps.ts';
import { people, testCatalogue } from '../testing/test-catalogue.ts';

describe('publishing a contract', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');
  const path = '/resources/102001-000001/contracts';
  const document = getContractDocument(openResource);

  async function city() {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    return catalogue;
  }

  test('puts the new version next to the old one, and both are in force', async () => {
    const catalogue = await city();
    const next = toVersion(document, '1.10.0');
    await catalogue.call('POST', path, { as: people.market, json: toVersion(document, '1.9.0') });

    const answer = await catalogue.call('POST', path, { as: people.market, json: next });

    expect(answer).toMatchObject({
      status: 201,
      body: { version: '1.10.0', state: 'active', document: next },
    });
    expect(answer.headers.get('location')).toBe(`/catalogue/v1${path}/1.10.0`);
    expect((await catalogue.call('GET', `${path}/1.10.0`)).body).toEqual(answer.body);
    const { items } = (await catalogue.call<ContractList>('GET', path)).body;
    expect(items.map(({ version }) => version)).toEqual(['1.10.0', '1.9.0', '1.0.0']);
    const inForce = (await readDirectory(catalogue)).contracts.filter(
      ({ resource }) => resource === openResource,
    );
    expect(inForce.every(({ state }) => state === 'active')).toBe(true);
  });

  test('never changes a version that is published, nor slips one in before it', async () => {
    const catalogue = await city();
    const changed = { ...document, title: '另一标题' };

    expect(await catalogue.call('POST', path, { as: people.market, json: changed })).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    });
    expect(
      await catalogue.call('POST', path, { as: people.market, json: toVersion(document, '0.9.0') }),
    ).toMatchObject({
      status: 409,
      body: { code: 'state_conflict', state: '1.0.0' },
    });
    expect((await catalogue.call('GET', `${path}/1.0.0`)).body).toMatchObject({ document });
  });

  test('that is of another resource, has foreign items or an unsafe pattern is refused with the places', async () => {
    const catalogue = await city();
    const next = toVersion(document, '1.1.0');
    const foreign = structuredClone(next);
    foreign.$defs.record.properties.NICHTS = { title: '无', type: 'string', maxLength: 9, 'x-itemType': 'C' };
    const unsafe = structuredClone(next);
    unsafe.$defs.record.properties.QYMC = {
      title: '企业名称',
      type: 'string',
      maxLength: 100,
      pattern: '^(a+)+$',
      'x-itemType': 'C',
    };

    for (const json of [toVersion(getContractDocument(hiddenResource), '1.1.0'), foreign, unsafe]) {
      const answer = await catalogue.call('POST', path, { as: people.market, json });
      expect(answer).toMatchObject({ status: 422, body: { code: 'contract_invalid' } });
      expect(answer.body).toHaveProperty('errors.0.pointer');
    }
    expect((await catalogue.call<ContractList>('GET', path)).body.items).toHaveLength(1);
  });

  test('is for the provider’s officers, or the bureau', async () => {
    const catalogue = await city();
    const json = toVersion(document, '1.1.0');

    expect(await catalogue.call('POST', path, { as: people.tax, json })).toMatchObject({ status: 403 });
    expect(await catalogue.call('POST', path, { json })).toMatchObject({ status: 401 });
    expect(await catalogue.call('POST', path, { as: people.market, json: {} })).toMatchObject({
      status: 422,
    });
    for (const unknown of ['102001-999999', 'nonsense']) {
      const missing = await catalogue.call('POST', `/resources/${unknown}/contracts`, {
        as: people.market,
        json,
      });
      expect(missing).toMatchObject({ status: 404 });
    }
    expect(await catalogue.call('POST', path, { as: people.bureau, json })).toMatchObject({ status: 201 });
  });
});
