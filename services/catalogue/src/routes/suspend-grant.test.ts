import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { importCity, obtainGrant, readDirectory } from '../testing/steps.ts';
import { people, testCatalogue } from '../testing/test-catalogue.ts';

const json = { reason: '用途已终止' };

describeOnBothEngines('suspending a grant', 'catalogue', (open) => {
  async function prepared() {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    const path = `/grants/${await obtainGrant(catalogue)}/suspension`;
    return { catalogue, path };
  }

  test('by the provider or the bureau is in force with the next directory', async () => {
    const { catalogue, path } = await prepared();

    expect(await catalogue.call('POST', path, { as: people.bureau, json })).toMatchObject({
      status: 200,
      body: { state: 'suspended' },
    });
    expect((await readDirectory(catalogue)).grants[0]?.state).toBe('suspended');
  });

  test('is done once, of many who try at the same time', async () => {
    const { catalogue, path } = await prepared();
    const options = { as: people.market, json };

    const answers = await Promise.all([1, 2, 3].map(() => catalogue.call('POST', path, options)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await catalogue.call('POST', path, options)).toMatchObject({
      status: 409,
      body: { code: 'state_conflict' },
    });
  });

  test('by the holder, by strangers or without a reason is refused, and the grant stays', async () => {
    const { catalogue, path } = await prepared();

    expect(await catalogue.call('POST', path, { as: people.tax, json })).toMatchObject({ status: 403 });
    expect(await catalogue.call('POST', path, { json })).toMatchObject({ status: 401 });
    expect(await catalogue.call('POST', path, { as: people.market, json: {} })).toMatchObject({
      status: 422,
    });
    expect(await catalogue.call('POST', '/grants/G-1/suspension', { as: people.market, json })).toMatchObject(
      {
        status: 404,
      },
    );
    expect((await readDirectory(catalogue)).grants[0]?.state).toBe('active');
  });
});
