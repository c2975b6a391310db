import { toFormPart, toSearchTerms } from '@shuqiao/domain/search/search-terms';
import { toSearchForm } from '@shuqiao/domain/search/to-search-form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { providerCode, requesterCode } from '../testing/catalogue-rows.ts';
import { insertFindable, newSearchEntry } from '../testing/search-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { insertDepartment } from './department.ts';
import { putSearchEntry, type SearchEntry, searchFields } from './search-entry.ts';
import { countByFacets, type Hit, listHits, type SearchRequest } from './search-resources.ts';

const everybody = { seesAll: false };

const entries = [
  newSearchEntry('102001/000001', {
    name: ['企业登记基本信息'],
    pinyin: ['qydjjbxx'],
    code: ['102001/000001'],
    provider: ['市工商局'],
    item: ['TYSHXYDM', '统一社会信用代码', 'QYMC', '企业名称'],
    summary: ['企业的登记信息'],
  }),
  newSearchEntry('103001/000001', {
    name: ['不动产登记信息'],
    code: ['103001/000001'],
    item: ['动产抵押', '不动'],
    summary: ['账户'],
  }),
  newSearchEntry('201001/000001', {
    name: ['动产融资'],
    code: ['201001/000001'],
    provider: ['市工商局'],
    item: ['不动', 'QYMC'],
    summary: ['与企业有关，第一〇二〇〇一号'],
  }),
];

async function find(store: Store, q: string, request: Partial<SearchRequest> = {}): Promise<string[]> {
  const hits = await listHits(store.read, { terms: toSearchTerms(q), viewer: everybody, ...request });
  return hits.rows.map(({ resource }) => resource);
}

function contains({ texts }: SearchEntry, term: string): boolean {
  const form = toSearchForm(...searchFields.flatMap((field) => texts[field]));
  return form.includes(toFormPart(term));
}

describeOnBothEngines('search', 'catalogue', (open) => {
  const openWith = async (rows: readonly SearchEntry[] = entries): Promise<Store> => {
    const store = await open();
    await insertFindable(store, rows);
    return store;
  };

  test.each([
    ['不动产', ['103001/000001']],
    ['户', ['103001/000001']],
    ['动产', ['103001/000001', '201001/000001']],
    ['tyshxydm', ['102001/000001']],
    ['ＴＹＳＨ', ['102001/000001']],
    ['shxydm', []],
    ['QYDJ', ['102001/000001']],
    ['102001/000001', ['102001/000001']],
    ['10200', ['102001/000001']],
    ['登记 企业', ['102001/000001']],
    ['火星', []],
  ])('finds for %s exactly what holds it', async (q, codes) => {
    expect(await find(await openWith(), q)).toEqual(codes);
  });

  test('ranks name before code, provider, item and summary', async () => {
    const store = await openWith([
      newSearchEntry('101001/000001', { summary: ['甲乙'] }),
      newSearchEntry('101001/000002', { item: ['甲乙'] }),
      newSearchEntry('101001/000003', { provider: ['甲乙'] }),
      newSearchEntry('101001/000004', { code: ['甲乙'] }),
      newSearchEntry('101001/000005', { pinyin: ['甲乙'] }),
      newSearchEntry('101001/000006', { name: ['甲乙'], summary: ['甲乙'] }),
    ]);

    expect((await find(store, '甲乙')).map((code) => code.slice(-1)).join('')).toBe('654321');
  });

  test('is read to its end page by page, in one order', async () => {
    const store = await openWith();
    const pages: string[] = [];
    for (let after: Hit | undefined, at = 0; at < 4; at += 1) {
      const page = await listHits(store.read, { terms: ['企业'], viewer: everybody, after, limit: 1 });
      pages.push(...page.rows.map(({ resource }) => resource));
      if (page.next === null) break;
      after = page.next;
    }

    expect(pages).toEqual(['102001/000001', '201001/000001']);
  });

  test('without terms shows all that is published, by code', async () => {
    const store = await openWith([
      ...entries,
      newSearchEntry('209001/000001', { name: ['企业'] }, { state: 'withdrawn' }),
    ]);

    expect(await find(store, '')).toEqual(entries.map(({ resource }) => resource));
    expect(await find(store, '企业')).not.toContain('209001/000001');
  });

  test('shows a restricted entry to those it names, its provider and those who see all only', async () => {
    const store = await openWith([
      newSearchEntry('101001/000001', { name: ['企业'] }, { restricted: true, audience: [requesterCode] }),
    ]);
    const shown = async (viewer: SearchRequest['viewer']) => [
      (await find(store, '企业', { viewer })).length,
      (await countByFacets(store.read, { terms: ['企业'], viewer })).length,
      (await countByFacets(store.read, { terms: [], viewer })).length,
    ];

    expect(await shown({ seesAll: true })).toEqual([1, 1, 1]);
    expect(await shown({ seesAll: false, department: requesterCode })).toEqual([1, 1, 1]);
    expect(await shown({ seesAll: false, department: providerCode })).toEqual([1, 1, 1]);
    expect(await shown({ seesAll: false, department: '11371000MBT000062U' })).toEqual([0, 0, 0]);
    expect(await shown({ seesAll: false })).toEqual([0, 0, 0]);
  });

  test('counts hits by every facet, and is narrowed by any', async () => {
    const store = await openWith([
      newSearchEntry('101001/000001', { name: ['企业'] }),
      newSearchEntry('101001/000002', { name: ['企业'] }),
      newSearchEntry('101001/000003', { name: ['企业'] }, { share: 'conditional', cycle: 'weekly' }),
    ]);
    const request = { terms: ['企业'], viewer: everybody };

    const cells = await countByFacets(store.read, request);
    const narrowed = await listHits(store.read, { ...request, filter: { share: 'conditional' } });

    expect(cells.map(({ share, cycle, count }) => [share, cycle, count]).sort()).toEqual([
      ['conditional', 'weekly', 1],
      ['unconditional', 'daily', 2],
    ]);
    expect(narrowed.rows.map(({ resource }) => resource)).toEqual(['101001/000003']);
  });

  test('forgets what an entry was when it becomes something else', async () => {
    const store = await openWith();
    const renamed = newSearchEntry('102001/000001', { name: ['市场主体'] }, { version: 2 });

    await store.write((w) => putSearchEntry(w, renamed));

    expect(await find(store, '市场主体')).toEqual(['102001/000001']);
    expect(await find(store, '企业登记')).toEqual([]);
    expect(await find(store, 'tysh')).toEqual([]);
  });

  test('forgets who might know of an entry when that changes', async () => {
    const restricted = { restricted: true, audience: [requesterCode] };
    const store = await openWith([newSearchEntry('101001/000001', { name: ['企业'] }, restricted)]);
    const other = '11371000MBT000062U';
    const changed = { ...restricted, audience: [other], version: 2 };

    await store.write((w) => putSearchEntry(w, newSearchEntry('101001/000001', { name: ['企业'] }, changed)));

    const viewer = (department: string) => ({ viewer: { seesAll: false, department } });
    expect(await find(store, '企业', viewer(requesterCode))).toEqual([]);
    expect(await find(store, '企业', viewer(other))).toEqual(['101001/000001']);
  });

  test('forgets what was rolled back', async () => {
    const store = await openWith();
    const write = store.write(async (w) => {
      await putSearchEntry(w, newSearchEntry('102001/000001', { name: ['市场主体'] }));
      await insertDepartment(w, { code: '' } as never);
    });

    await expect(write).rejects.toThrow();
    expect(await find(store, '市场主体')).toEqual([]);
    expect(await find(store, 'tysh')).toEqual(['102001/000001']);
  });

  test('takes any query for words, never for orders', async () => {
    const store = await openWith();
    const hostile = [
      '"企业" OR *',
      "企业' & !登记 | :*",
      'NEAR(企业, 登记)',
      'name_form:企业',
      '%_\\',
      '企业\0登记',
      "'; drop table resource; --",
      '企'.repeat(100),
      'ﷺ'.repeat(100),
      `${'a b '.repeat(25)}`,
      '\ud800企业',
      '^企业 -登记 (',
    ];

    for (const q of hostile) expect(await find(store, q)).toBeInstanceOf(Array);
    expect(await find(store, '企业\0登记')).toEqual(['102001/000001']);
    expect(await find(store, '(企业)*"')).toEqual(['102001/000001', '201001/000001']);
  });

  test('finds what a plain comparison of texts finds', async () => {
    const letter = fc.constantFrom('企', '业', '登', '不', '动', '产', 'q', 'y', '1', ' ', '/');
    const text = fc.string({ unit: letter, maxLength: 8 });
    const rows = fc
      .sample(fc.tuple(text, text, text), { numRuns: 40, seed: 7 })
      .map(([name, item, summary], at) =>
        newSearchEntry(`101001/${String(at).padStart(6, '0')}`, {
          name: [name],
          item: [item],
          summary: [summary],
        }),
      );
    const store = await openWith(rows);

    for (const q of fc.sample(text, { numRuns: 150, seed: 8 })) {
      const terms = toSearchTerms(q);
      const expected = rows.filter((row) => terms.every((term) => contains(row, term)));
      expect((await find(store, q)).sort(), q).toEqual(expected.map(({ resource }) => resource));
    }
  });

  test('keeps an entry of a thousand items with long titles', async () => {
    const item = Array.from({ length: 1_000 }, (_, at) => `项${'长'.repeat(190)}${at}尾`);
    const store = await openWith([newSearchEntry('101001/000001', { item, summary: ['x'.repeat(2_000)] })]);

    expect(await find(store, '项长')).toEqual(['101001/000001']);
    expect(await find(store, 'x'.repeat(100))).toEqual(['101001/000001']);
    expect(await find(store, `${'x'.repeat(60)}y`)).toEqual([]);
  });
});
