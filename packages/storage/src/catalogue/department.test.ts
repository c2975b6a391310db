import { expect, test } from 'vitest';
import { newDepartment } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allDepartments,
  findDepartment,
  insertDepartment,
  listDepartments,
  replaceDepartment,
} from './department.ts';

const mixedCodes = [
  '市税务局',
  'Ä',
  'a',
  'B',
  '阿',
  'b',
  '10',
  'A',
  '9',
  'é',
  '中',
  '１',
  '𠮷',
  'Z',
  '安',
  '-',
  '~',
  '一',
];

const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describeOnBothEngines('departments', 'catalogue', (open) => {
  test('come back as they were stored', async () => {
    const store = await open();
    const department = newDepartment({ inRate: false, validTo: '2019-03-31' });

    expect(await store.write((w) => insertDepartment(w, department))).toBe(true);

    expect(await findDepartment(store.read, department.code)).toEqual({ ...department, version: 1 });
    expect(await findDepartment(store.read, 'unknown')).toBeUndefined();
  });

  test('keep the first of two with the same code', async () => {
    const store = await open();
    await store.write((w) => insertDepartment(w, newDepartment({ name: 'first' })));

    expect(await store.write((w) => insertDepartment(w, newDepartment({ name: 'second' })))).toBe(false);

    expect(await allDepartments(store.read)).toMatchObject([{ name: 'first' }]);
  });

  test('are paged by code point, Chinese and ASCII alike, each exactly once', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const code of mixedCodes) await insertDepartment(w, newDepartment({ code }));
    });

    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await listDepartments(store.read, { after, limit: 4 });
      seen.push(...page.rows.map(({ code }) => code));
      if (page.next === null) break;
      after = page.next;
    }

    expect(seen).toEqual([...mixedCodes].sort(byCodePoint));
  });

  test('are filtered by kind and by whether they count in the rate', async () => {
    const store = await open();
    await store.write(async (w) => {
      await insertDepartment(w, newDepartment({ code: 'a', kind: 'party', inRate: false }));
      await insertDepartment(w, newDepartment({ code: 'b', kind: 'party' }));
      await insertDepartment(w, newDepartment({ code: 'c' }));
    });
    const codesOf = async (filter: object) =>
      (await listDepartments(store.read, filter)).rows.map(({ code }) => code);

    expect(await codesOf({ kind: 'party' })).toEqual(['a', 'b']);
    expect(await codesOf({ inRate: true })).toEqual(['b', 'c']);
    expect(await codesOf({ kind: 'party', inRate: false })).toEqual(['a']);
  });

  test('are replaced only from the version that was read', async () => {
    const store = await open();
    await store.write((w) => insertDepartment(w, newDepartment()));
    const read = { ...newDepartment(), version: 1 };

    const results = await Promise.all(
      ['一', '二', '三', '四'].map((name) => store.write((w) => replaceDepartment(w, { ...read, name }))),
    );

    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await findDepartment(store.read, read.code)).toMatchObject({ version: 2 });
  });
});
