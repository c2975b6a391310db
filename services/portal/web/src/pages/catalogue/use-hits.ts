import type { SearchResults } from '@shuqiao/schemas/types/search-results';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { requestJson } from '../../api/request-json.ts';
import { toServicePath } from '../../api/use-service.ts';
import type { Chosen } from './use-catalogue-query.ts';

const PAGE_SIZE = 20;

/** Pages of hits; while a new question is under way the answer to the former one stays on the screen. */
export function useHits(q: string, chosen: Chosen) {
  return useInfiniteQuery({
    queryKey: ['catalogue/search', q, chosen],
    queryFn: ({ pageParam, signal }) => {
      const parameters = { q, ...chosen, limit: PAGE_SIZE, cursor: pageParam ?? undefined };
      return requestJson<SearchResults>(toServicePath('catalogue/search', parameters), { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
