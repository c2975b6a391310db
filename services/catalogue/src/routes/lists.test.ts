import { describeOnBothEngines, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { marketCode, smallCity, taxCode } from '../testing/small-city.ts';
import { addPendingKey, addTaxSystem, bindOpenResource, importCity, obtainGrant } from '../testing/steps.ts';
import { people, type TestCatalogue, testCatalogue } from '../testing/test-catalogue.ts';

interface AnyPage {
  readonly items: readonly object[];
  readonly next: string | null;
}

/** Two rows or more of everything, as the bureau sees it. */
async function filled(open: () => Promise<TestCatalogue['store']>): Promise<TestCatalogue> {
  const catalogue = testCatalogue(await open());
  await importCity(catalogue);
  await addTaxSystem(catalogue);
  await addTaxSystem(catalogue, 'tax.other');
  await addPendingKey(catalogue);
  for (const _ of [1, 2]) await obtainGrant(catalogue);
  await bindOpenResource(catalogue);
  const json = { resource: '102001/000001', department: marketCode, type: 'file', maxBadShare: 0 };
  await catalogue.call('POST', '/channels', { as: people.market, json });
  return catalogue;
}

describe('every list', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');
  const lists: [list: string, narrowed: string, left: number][] = [
    ['departments', 'kind=vertical', 1],
    ['purposes', `department=${taxCode}`, 1],
    ['legal-bases', 'limit=1', 1],
    ['obligations', `department=${marketCode}`, 1],
    ['systems', 'state=closed', 0],
    ['applications', `provider=${marketCode}`, 2],
    ['grants', `department=${marketCode}`, 0],
    ['channels', 'state=stopped', 0],
  ];

  test.each(lists)('of %s is read page by page, and narrowed', async (list, narrowed, left) => {
    const catalogue = await filled(open);
    const get = async (search: string) =>
      (await catalogue.call<AnyPage>('GET', `/${list}${search}`, { as: people.bureau })).body;

    const whole = await get('');
    const first = await get('?limit=1');
    const second = await get(`?limit=1&cursor=${first.next}`);

    expect(whole.next).toBeNull();
    expect(whole.items.length).toBeGreaterThan(1);
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 2));
    expect((await get(`?${narrowed}`)).items).toHaveLength(left);
    expect(await catalogue.call('GET', `/${list}?cursor=e30`)).toMatchObject({
      status: 400,
      body: { code: 'cursor_invalid' },
    });
  });

  test('of systems shows their keys with who registered them, and never a private part', async () => {
    const catalogue = await filled(open);

    const { body, text } = await catalogue.call<{ items: { id: string; keys: object[] }[] }>(
      'GET',
      '/systems',
    );

    expect(body.items.map(({ id, keys }) => [id, keys.length])).toEqual([
      ['tax.collection', 1],
      ['tax.other', 0],
    ]);
    expect(text).toContain('"registeredBy":"tax-a"');
    expect(text).not.toContain('"d":');
  });

  test('names departments that can be looked up one by one', async () => {
    const catalogue = await filled(open);

    expect((await catalogue.call('GET', `/departments/${taxCode}`)).body).toEqual(
      smallCity().departments.find(({ code }) => code === taxCode),
    );
    expect(await catalogue.call('GET', '/departments/nowhere')).toMatchObject({ status: 404 });
  });
});

describeOnBothEngines('a NUL character', 'catalogue', (open) => {
  test('finds nothing anywhere, and is an error nowhere', async () => {
    const catalogue = testCatalogue(await open());
    const narrowed = [
      'resources?department',
      'grants?resource',
      'search?provider',
      'search?theme',
      'resources?q',
      'search?q',
    ];

    for (const path of ['systems/%00', 'departments/%00', 'code-tables/%00', 'resources/1%00']) {
      expect(await catalogue.call('GET', `/${path}`), path).toMatchObject({ status: 404 });
    }
    for (const path of narrowed) {
      expect(await catalogue.call('GET', `/${path}=%00`), path).toMatchObject({ status: 200 });
    }
  });
});
