import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allCodeTables,
  type CodeTable,
  findCodeTable,
  insertCodeTable,
  listCodeTables,
} from './code-table.ts';

const sexes: CodeTable = {
  name: 'GB/T 2261.1',
  title: '人的性别代码',
  standard: 'GB/T 2261.1',
  codes: [
    { code: '0', title: '未知的性别' },
    { code: '1', title: '男性' },
  ],
};
const results: CodeTable = { name: 'local:HYJG', title: '核验结果', standard: null, codes: [] };

describeOnBothEngines('code tables', 'catalogue', (open) => {
  const openWithTables = async () => {
    const store = await open();
    await store.write(async (w) => {
      await insertCodeTable(w, results);
      await insertCodeTable(w, sexes);
    });
    return store;
  };

  test('come back as they were stored, by name', async () => {
    const store = await openWithTables();

    expect(await findCodeTable(store.read, sexes.name)).toEqual(sexes);
    expect(await findCodeTable(store.read, 'HYJG')).toBeUndefined();
    expect(await allCodeTables(store.read)).toEqual([sexes, results]);
  });

  test('are paged to the end', async () => {
    const store = await openWithTables();

    const first = await listCodeTables(store.read, { limit: 1 });

    expect(first).toEqual({ rows: [sexes], next: sexes.name });
    expect(await listCodeTables(store.read, { after: sexes.name })).toEqual({ rows: [results], next: null });
  });

  test('are stored under one name once', async () => {
    const store = await openWithTables();

    expect(await store.write((w) => insertCodeTable(w, { ...sexes, title: '其他' }))).toBe(false);
    expect(await findCodeTable(store.read, sexes.name)).toEqual(sexes);
  });
});
