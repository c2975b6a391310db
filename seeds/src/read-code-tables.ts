import type { CodeTable } from '@shuqiao/schemas/types/code-table';
import { type CatalogueCodeTable, readCatalogue } from './read-seeds.ts';

const byCode = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

function toCodeTable(name: string, { title, values = {} }: CatalogueCodeTable): CodeTable {
  const codes = Object.entries(values)
    .sort(byCode)
    .map(([code, codeTitle]) => ({ code, title: codeTitle }));
  return { name, title, standard: name.startsWith('GB/T ') ? name : null, codes };
}

export function readCodeTables(): CodeTable[] {
  return Object.entries(readCatalogue().codeTables).map(([name, table]) => toCodeTable(name, table));
}
