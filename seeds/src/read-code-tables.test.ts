import { expect, test } from 'vitest';
import { readBaseline } from './read-baseline.ts';
import { readCodeTables } from './read-code-tables.ts';

test('every code table that an item names is there', () => {
  const names = new Set(readCodeTables().map(({ name }) => name));
  const named = readBaseline().resources.flatMap(({ items }) =>
    items.flatMap((item) => item.codeTable ?? []),
  );

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});

test('codes come in their order, and a national table names its standard', () => {
  const peoples = readCodeTables().find(({ name }) => name === 'GB/T 3304');

  expect(peoples?.standard).toBe('GB/T 3304');
  expect(peoples?.codes.slice(0, 2)).toEqual([
    { code: '01', title: '汉族' },
    { code: '02', title: '蒙古族' },
  ]);
});

test('a table whose codes only the standard lists has none', () => {
  expect(readCodeTables().find(({ name }) => name === 'GB/T 4754-2017')?.codes).toEqual([]);
  expect(readCodeTables().find(({ name }) => name === 'local:HYJG')?.standard).toBeNull();
});
