import { encodeCursor } from '@shuqiao/http/cursor';
import type { SearchResults } from '@shuqiao/schemas/types/search-results';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import {
  hiddenResource,
  marketCode,
  newEntry,
  openResource,
  policeCode,
  smallCity,
  taxCode,
  withheldResource,
} from '../testing/small-city.ts';
import { importCity } from '../testing/steps.ts';
import { type CallOptions, people, type TestCatalogue, testCatalogue } from '../testing/test-catalogue.ts';

type Found = Pick<SearchResults, 'total' | 'next'> & { codes: string[] };

const toPath = (q: string, more = '') => `/search?q=${encodeURIComponent(q)}${more}`;

describeOnBothEngines('searching the catalogue', 'catalogue', (open) => {
  async function city(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    return catalogue;
  }

  async function search(catalogue: TestCatalogue, path: string, as?: CallOptions['as']) {
    const answer = await catalogue.call<SearchResults>('GET', path, as ? { as } : {});
    expect(answer.status, path).toBe(200);
    return answer.body;
  }

  async function find(catalogue: TestCatalogue, path: string, as?: CallOptions['as']): Promise<Found> {
    const { total, hits, next } = await search(catalogue, path, as);
    return { total, next, codes: hits.map(({ code }) => code) };
  }

  test.each([
    ['a name', '企业登记基本', [openResource]],
    ['one character of a name', '证', [withheldResource]],
    ['initials of the name', 'qydj', [openResource]],
    ['initials in capitals, from the middle of the name', 'JBXX', [openResource]],
    ['full pinyin', 'qiyedeng', [openResource]],
    ['pinyin word by word', 'qiye jiben', [openResource]],
    ['an item', 'TYSHXYDM', [openResource]],
    ['the beginning of an item', 'tysh', [openResource]],
    ['full width', 'ＴＹＳＨ', [openResource]],
    ['a code', '102001/000001', [openResource]],
    ['a code as it stands in addresses', '102001-000001', [openResource]],
    ['the beginning of a code', '10500', [withheldResource]],
    ['the provider', '市工商局', [openResource, withheldResource]],
    ['words that stand in different places', '市工商局 qydj', [openResource]],
    ['what is nowhere', '火星', []],
    ['no letter and no digit', '%_"', []],
  ])('finds by %s', async (_what, q, codes) => {
    const found = await find(await city(), toPath(q));

    expect(found.codes.sort()).toEqual(codes);
    expect(found.total).toBe(codes.length);
  });

  test('an item is found by its title, and said to be where', async () => {
    const { hits } = await search(await city(), toPath('统一社会信用代码'));

    expect(hits[0]).toMatchObject({ providerName: '市工商局', category: ['测试'] });
    expect(hits[0]?.matched).toContainEqual({ field: 'item', item: 'TYSHXYDM', title: '统一社会信用代码' });
  });

  test('a hit says where its terms were found', async () => {
    const catalogue = await city();
    const fieldsOf = async (q: string) =>
      (await search(catalogue, toPath(q))).hits[0]?.matched.map(({ field }) => field);

    expect(await fieldsOf('qydj')).toEqual(['initials']);
    expect(await fieldsOf('102001')).toEqual(['code']);
    expect(await fieldsOf('企业登记基本 市工商局')).toEqual(['name', 'provider', 'summary']);
    expect(await fieldsOf('')).toEqual([]);
  });

  test('a name ranks before an item, an item before a summary', async () => {
    const catalogue = testCatalogue(await open());
    const [entry] = smallCity().resources;
    const [item, ...items] = entry?.items ?? [];
    if (!item) throw new Error('no item');
    const resources = [
      newEntry(openResource, { summary: '含有婚姻的说明' }),
      newEntry(withheldResource, { items: [{ ...item, title: '婚姻状况' }, ...items] }),
      newEntry(hiddenResource, { name: '婚姻登记信息' }),
    ];
    await importCity(catalogue, { ...smallCity({ contracts: [] }), resources });

    const found = await find(catalogue, toPath('婚姻'));

    expect(found.codes).toEqual([hiddenResource, withheldResource, openResource]);
  });

  test('who may not know of an entry finds it nowhere: not as a hit, not in the total, not in a facet', async () => {
    const catalogue = await city();
    const { name } = smallCity().resources.find(({ code }) => code === hiddenResource) ?? { name: '' };
    const none = { total: 0, hits: [], next: null };

    for (const viewer of [undefined, people.market]) {
      for (const q of [name, hiddenResource, '市公安局', name.slice(0, 2)]) {
        const { hits, facets } = await search(catalogue, toPath(q), viewer);
        expect(hits.map(({ code }) => code)).not.toContain(hiddenResource);
        expect(facets.provider.map(({ value }) => value)).not.toContain(policeCode);
      }
      expect(await search(catalogue, toPath(name), viewer)).toMatchObject(none);
      expect(await search(catalogue, '/search', viewer)).toMatchObject({ total: 2 });
    }
    for (const viewer of [people.tax, people.police, people.bureau, people.auditor, 'service'] as const) {
      expect((await find(catalogue, toPath(name), viewer)).codes).toEqual([hiddenResource]);
      expect(await search(catalogue, '/search', viewer)).toMatchObject({ total: 3 });
    }
  });

  test('shows the same entries as the list does, to everybody', async () => {
    const catalogue = await city();

    for (const viewer of [undefined, ...Object.values(people)]) {
      const as = viewer ? { as: viewer } : {};
      const list = await catalogue.call<{ items: { code: string }[] }>('GET', '/resources', as);
      expect((await find(catalogue, '/search', viewer)).codes).toEqual(
        list.body.items.map(({ code }) => code),
      );
    }
  });

  test('a facet counts what choosing its value would show', async () => {
    const catalogue = await city();
    const { facets } = await search(catalogue, '/search?share=not_shared', people.bureau);

    expect(facets.share).toEqual([
      { value: 'conditional', title: '有条件共享', count: 1 },
      { value: 'not_shared', title: '不予共享', count: 1 },
      { value: 'unconditional', title: '无条件共享', count: 1 },
    ]);
    expect(facets.provider).toEqual([{ value: marketCode, title: '市工商局', count: 1 }]);
    for (const { value, count } of facets.share) {
      expect(await find(catalogue, `/search?share=${value}`, people.bureau)).toMatchObject({ total: count });
    }
    expect((await find(catalogue, `/search?provider=${taxCode}`)).codes).toEqual([]);
    expect((await find(catalogue, toPath('企', '&theme=%E6%B5%8B%E8%AF%95&grade=L2'))).codes).toEqual([
      openResource,
    ]);
  });

  test('is read to its end page by page, and its cursor is no place to put anything else', async () => {
    const catalogue = await city();
    const codes: string[] = [];
    let more = '&limit=1';
    for (let next: string | null = ''; next !== null; more = `&limit=1&cursor=${next}`) {
      const page: Found = await find(catalogue, toPath('市工商局', more), people.bureau);
      codes.push(...page.codes);
      next = page.next;
    }

    expect(codes).toEqual([openResource, withheldResource]);
    const past = encodeCursor([Number.MAX_SAFE_INTEGER, '~']);
    expect(await find(catalogue, toPath('企', `&cursor=${past}`))).toMatchObject({ codes: [], next: null });
    for (const search of ['?cursor=bm90LWpzb24', '?limit=101', '?share=all', `?q=${'x'.repeat(101)}`]) {
      expect(await catalogue.call('GET', `/search${search}`)).toMatchObject({ status: 400 });
    }
  });

  test('no query is an error, whatever it is made of', async () => {
    const catalogue = await city();
    const hostile = [
      '"',
      "'",
      '* OR *',
      'NEAR(a b)',
      '企业" AND "登记',
      "企业' | !登记：*",
      '%%%',
      '\0企业\0',
      '\\',
      '-企业',
      'name_form : 企业',
      '企'.repeat(100),
      'ﷺ'.repeat(100),
      'a '.repeat(50),
      '👨‍👩‍👧‍👦',
      '<script>',
    ];

    for (const q of hostile) await search(catalogue, toPath(q));
  });
});
