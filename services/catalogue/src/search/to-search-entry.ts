import type { Resource } from '@shuqiao/schemas/types/resource';
import type { SearchEntry } from '@shuqiao/storage/catalogue/search-entry';
import { toPinyin } from './to-pinyin.ts';

/** Plus one whenever the texts below are made otherwise: the next start indexes every resource anew. */
export const SEARCH_FORM = 1;

function toTexts(entry: Resource, providerName: string): SearchEntry['texts'] {
  return {
    name: [entry.name],
    pinyin: toPinyin(entry.name),
    code: [entry.code],
    provider: [providerName],
    item: entry.items.flatMap(({ name, title }) => [name, title]),
    summary: [entry.summary],
  };
}

/** @param version of the stored resource. */
export function toSearchEntry(entry: Resource, version: number, providerName: string): SearchEntry {
  const { code, state, provider, share, category, mode, cycle, grade, visibleTo } = entry;
  return {
    resource: code,
    version,
    form: SEARCH_FORM,
    state,
    provider,
    share,
    theme: category[0] ?? '',
    mode,
    cycle,
    grade,
    restricted: visibleTo !== 'all',
    audience: visibleTo === 'all' ? [] : visibleTo,
    texts: toTexts(entry, providerName),
  };
}
