import { useQuery, useQueryClient } from '@tanstack/react-query';
import { requestJson } from './request-json.ts';
import { toServicePath } from './use-service.ts';

type Parameters = Readonly<Record<string, string | number | undefined>>;

const toQuery = <T>(path: string, parameters: Parameters) => {
  const url = toServicePath(path, parameters);
  return {
    queryKey: [url],
    queryFn: ({ signal }: { signal: AbortSignal }) => requestJson<T>(url, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  };
};

/** A GET of which the server keeps a record for others to see: asked once, not again whenever the window is looked at. */
export function useRecorded<T>(path: string, parameters: Parameters = {}) {
  return useQuery<T>({
    ...toQuery<T>(path, parameters),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** The same for what turns out to be needed later; an answer that is at hand is not asked for again. */
export function useFetchRecorded() {
  const client = useQueryClient();
  return <T>(path: string) => client.fetchQuery<T>(toQuery<T>(path, {}));
}
