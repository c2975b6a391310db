import type { PortalProblemEntry, PortalProblems } from '@shuqiao/schemas/types/portal-problems';
import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../api/request-json.ts';

const PATH = '/portal/v1/problems';

/** The catalogue of codes belongs to the version that runs: asked once. */
const once = { staleTime: Number.POSITIVE_INFINITY };

export function useProblems() {
  return useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => requestJson<PortalProblems>(PATH, { signal }),
    ...once,
  });
}

export function useProblem(code: string) {
  const path = `${PATH}/${encodeURIComponent(code)}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => requestJson<PortalProblemEntry>(path, { signal }),
    ...once,
  });
}
