import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import type { ResourceSample } from '@shuqiao/schemas/types/resource-sample';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { getContractDocument, openResource, smallCity, toVersion } from '../testing/small-city.ts';
import { importCity } from '../testing/steps.ts';
import { people, testCatalogue } from '../testing/test-catalogue.ts';

const document = getContractDocument(openResource);

describeOnBothEngines('the sample of a resource', 'catalogue', (open) => {
  async function city() {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    return catalogue;
  }

  test('is one record that fits the contract in force, the same every time', async () => {
    const catalogue = await city();

    const { body } = await catalogue.call<ResourceSample>('GET', '/resources/102001-000001/sample');

    expect(body.contract).toBe(document.$id);
    expect(body.records).toHaveLength(1);
    expect(compileContract(document).checkRecord(body.records[0])).toEqual([]);
    expect((await catalogue.call('GET', '/resources/102001-000001/sample')).body).toEqual(body);
  });

  test('follows the contract to its next version', async () => {
    const catalogue = await city();
    await catalogue.call('GET', '/resources/102001-000001/sample');
    const json = toVersion(document, '1.1.0');
    await catalogue.call('POST', '/resources/102001-000001/contracts', { as: people.market, json });

    const { body } = await catalogue.call<ResourceSample>('GET', '/resources/102001-000001/sample');

    expect(body.contract).toBe(json.$id);
  });

  test('is hidden where the resource is, and absent where there is no contract', async () => {
    const catalogue = await city();
    const hidden = '/resources/30703710006-000001/sample';

    expect(await catalogue.call('GET', hidden)).toMatchObject({ status: 404 });
    expect(await catalogue.call('GET', hidden, { as: people.marketDeveloper })).toMatchObject({
      status: 404,
    });
    expect(await catalogue.call('GET', hidden, { as: people.taxDeveloper })).toMatchObject({ status: 200 });
    expect(smallCity().contracts).toHaveLength(2);
    expect(await catalogue.call('GET', '/resources/105001-000003/sample')).toMatchObject({ status: 404 });
  });
});
