import type { ContractDocument } from '@shuqiao/schemas/types/directory';

/** Titles of the items of records, queries and answers. */
export function listItemTitles(document: ContractDocument): Readonly<Record<string, string>> {
  const { record, answer } = document.$defs;
  const items = Object.entries({ ...record.properties, ...answer?.properties });
  return Object.fromEntries(items.map(([name, { title }]) => [name, title]));
}
