import type { Resource } from '@shuqiao/schemas/types/resource';
import type { SearchHit } from '@shuqiao/schemas/types/search-results';
import { findMatches } from './find-matches.ts';

export function toHit(entry: Resource, providerName: string, terms: readonly string[]): SearchHit {
  const { code, name, provider, share, mode, cycle, grade, category, summary } = entry;
  const matched = findMatches(entry, providerName, terms);
  return { code, name, provider, providerName, share, mode, cycle, grade, category, summary, matched };
}
