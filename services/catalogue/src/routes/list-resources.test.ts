import type { ResourcePage } from '@shuqiao/schemas/types/resource-page';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import {
  getContractDocument,
  hiddenResource,
  marketCode,
  newEntry,
  openResource,
  smallCity,
  withheldResource,
} from '../testing/small-city.ts';
import { importCity, submit } from '../testing/steps.ts';
import { type CallOptions, people, type TestCatalogue, testCatalogue } from '../testing/test-catalogue.ts';

const hiddenPath = `/resources/${hiddenResource.replace('/', '-')}`;

async function listCodes(catalogue: TestCatalogue, search = '', as?: CallOptions['as']): Promise<string[]> {
  const page = await catalogue.call<ResourcePage>('GET', `/resources${search}`, as ? { as } : {});
  return page.body.items.map(({ code }) => code);
}

describeOnBothEngines('the list of resources', 'catalogue', (open) => {
  async function city(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    return catalogue;
  }

  test('shows a restricted entry to those it names, its provider, the bureau and auditors only', async () => {
    const catalogue = await city();
    const all = [openResource, withheldResource, hiddenResource];

    expect(await listCodes(catalogue)).toEqual([openResource, withheldResource]);
    expect(await listCodes(catalogue, '', people.market)).toEqual([openResource, withheldResource]);
    for (const viewer of [people.tax, people.police, people.bureau, people.auditor, 'service'] as const) {
      expect(await listCodes(catalogue, '', viewer)).toEqual(all);
    }
  });

  test('leaves no gap where something is hidden: the last visible row ends it', async () => {
    const catalogue = await city();

    const page = await catalogue.call<ResourcePage>('GET', '/resources?limit=2');

    expect(page.body.items).toHaveLength(2);
    expect(page.body.next).toBeNull();
  });

  test('is read to its end page by page', async () => {
    const catalogue = await city();
    const codes: string[] = [];
    let search = '?limit=1';
    for (let next: string | null = ''; next !== null; search = `?limit=1&cursor=${next}`) {
      const page = await catalogue.call<ResourcePage>('GET', `/resources${search}`, { as: people.bureau });
      codes.push(...page.body.items.map(({ code }) => code));
      next = page.body.next;
    }

    expect(codes).toEqual([openResource, withheldResource, hiddenResource]);
  });

  test('is narrowed by provider, sharing type and words', async () => {
    const catalogue = await city();

    expect(await listCodes(catalogue, `?department=${marketCode}&share=unconditional`)).toEqual([
      openResource,
    ]);
    expect(await listCodes(catalogue, `?q=${encodeURIComponent('企业登记')}`)).toEqual([openResource]);
    expect(await listCodes(catalogue, `?q=${encodeURIComponent('市工商局')}&share=not_shared`)).toEqual([
      withheldResource,
    ]);
  });

  test('refuses parameters and cursors that are not its own', async () => {
    const catalogue = await city();

    for (const search of ['?limit=0', '?limit=1001', '?share=all', '?surplus=1', '?cursor=bm90LWpzb24']) {
      expect(await catalogue.call('GET', `/resources${search}`)).toMatchObject({ status: 400 });
    }
  });

  test('refuses a token that is not good, rather than taking its bearer for a stranger', async () => {
    const catalogue = await city();

    for (const authorization of ['Bearer nonsense', 'Basic eDp5']) {
      const answer = await catalogue.call('GET', '/resources', { headers: { authorization } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated_person' } });
    }
  });

  test('a hidden entry, its contracts and applications for it are not found by strangers', async () => {
    const catalogue = await city();
    const [item = ''] = Object.keys(getContractDocument(hiddenResource).$defs.record.properties);
    const { id } = await submit(catalogue, { resource: hiddenResource, items: [item] });
    const paths = [
      hiddenPath,
      `${hiddenPath}/contracts`,
      `${hiddenPath}/contracts/1.0.0`,
      `/applications/${id}`,
    ];

    for (const path of paths) {
      expect(await catalogue.call('GET', path)).toMatchObject({ status: 404 });
      expect(await catalogue.call('GET', path, { as: people.market })).toMatchObject({ status: 404 });
      expect(await catalogue.call('GET', path, { as: people.tax })).toMatchObject({ status: 200 });
    }
    expect((await catalogue.call<ResourcePage>('GET', '/applications')).body.items).toEqual([]);
    expect(
      (await catalogue.call<ResourcePage>('GET', '/applications', { as: people.tax })).body.items,
    ).toHaveLength(1);
  });

  test('an unknown or malformed code is not found', async () => {
    const catalogue = await city();

    for (const code of ['102001-999999', 'nonsense', '102001-000001-1']) {
      expect(await catalogue.call('GET', `/resources/${code}`)).toMatchObject({ status: 404 });
    }
    expect(await catalogue.call('GET', '/resources/102001-000001/contracts/9.9.9')).toMatchObject({
      status: 404,
    });
    expect((await catalogue.call('GET', '/resources/102001-000001')).body).toEqual(newEntry(openResource));
    expect(smallCity().resources).toHaveLength(3);
  });
});
