import { insertDepartment } from '../catalogue/department.ts';
import { insertResource } from '../catalogue/resource.ts';
import { putSearchEntry, type SearchEntry } from '../catalogue/search-entry.ts';
import type { Store } from '../store.ts';
import { newDepartment, newResource, providerCode } from './catalogue-rows.ts';

const noTexts: SearchEntry['texts'] = {
  name: [],
  pinyin: [],
  code: [],
  provider: [],
  item: [],
  summary: [],
};

/** @param texts by field; code and provider are not added of themselves. */
export function newSearchEntry(
  resource: string,
  texts: Partial<SearchEntry['texts']>,
  change: Partial<SearchEntry> = {},
): SearchEntry {
  return {
    resource,
    version: 1,
    form: 1,
    state: 'published',
    provider: providerCode,
    share: 'unconditional',
    theme: '基础信息资源',
    mode: 'api',
    cycle: 'daily',
    grade: 'L1',
    restricted: false,
    audience: [],
    texts: { ...noTexts, ...texts },
    ...change,
  };
}

/** Resources of one department, each with its search entry. */
export async function insertFindable(store: Store, entries: readonly SearchEntry[]): Promise<void> {
  await store.write(async (w) => {
    await insertDepartment(w, newDepartment());
    for (const entry of entries) {
      await insertResource(w, newResource({ code: entry.resource }));
      await putSearchEntry(w, entry);
    }
  });
}
