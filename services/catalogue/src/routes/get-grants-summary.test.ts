import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { addSandbox, addTaxSystem, importCity, obtainGrant } from '../testing/steps.ts';
import { people, type TestCatalogue, testCatalogue } from '../testing/test-catalogue.ts';

const count = async (catalogue: TestCatalogue) =>
  (await catalogue.call('GET', '/resources/102001-000001/grants-summary')).body;

describeOnBothEngines('the summary of grants', 'catalogue', (open) => {
  async function city() {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    await addTaxSystem(catalogue);
    await addTaxSystem(catalogue, 'tax.other');
    return catalogue;
  }

  test('counts departments and the systems that a grant reaches, once each, sandboxes never', async () => {
    const catalogue = await city();
    expect(await count(catalogue)).toEqual({ departments: 0, systems: 0 });

    await obtainGrant(catalogue);
    await obtainGrant(catalogue);
    await addSandbox(catalogue);

    expect(await count(catalogue)).toEqual({ departments: 1, systems: 2 });
  });

  test('counts what is in force only', async () => {
    const catalogue = await city();
    const grant = await obtainGrant(catalogue);

    const json = { reason: '用途已终止' };
    await catalogue.call('POST', `/grants/${grant}/suspension`, { as: people.market, json });

    expect(await count(catalogue)).toEqual({ departments: 0, systems: 0 });
  });

  test('is hidden where the resource is', async () => {
    const catalogue = await city();

    const answer = await catalogue.call('GET', '/resources/30703710006-000001/grants-summary');

    expect(answer).toMatchObject({ status: 404 });
  });
});
