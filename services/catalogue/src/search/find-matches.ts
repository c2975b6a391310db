import { toFormPart } from '@shuqiao/domain/search/search-terms';
import { toSearchForm } from '@shuqiao/domain/search/to-search-form';
import type { Resource } from '@shuqiao/schemas/types/resource';
import type { SearchMatch } from '@shuqiao/schemas/types/search-results';
import { toPinyin } from './to-pinyin.ts';

const MAX_ITEMS = 10;

/** Where the terms were found, in the order of the ranking; of many items the first ten. */
export function findMatches(
  { name, code, summary, items }: Resource,
  providerName: string,
  terms: readonly string[],
): SearchMatch[] {
  const isFound = (...texts: string[]): boolean => {
    const form = toSearchForm(...texts);
    return terms.some((term) => form.includes(toFormPart(term)));
  };
  const fields: [SearchMatch['field'], string[]][] = [
    ['name', [name]],
    ['initials', toPinyin(name)],
    ['code', [code]],
    ['provider', [providerName]],
  ];
  const found = items.filter((item) => isFound(item.name, item.title)).slice(0, MAX_ITEMS);
  return [
    ...fields.flatMap(([field, texts]) => (isFound(...texts) ? [{ field }] : [])),
    ...found.map((item) => ({ field: 'item' as const, item: item.name, title: item.title })),
    ...(isFound(summary) ? [{ field: 'summary' as const }] : []),
  ];
}
