import type { ProvisionHistory } from '@shuqiao/schemas/types/provision-history';
import { useQueries } from '@tanstack/react-query';
import { requestJson } from '../../api/request-json.ts';
import { toServicePath } from '../../api/use-service.ts';

const DAYS = 36;

/** The trend of each department, in the order of the codes; undefined while one is on its way. */
export function useHistories(codes: readonly string[], asOf: string | undefined) {
  return useQueries({
    queries: codes.map((department) => {
      const url = toServicePath('provision/history', { department, days: DAYS, asOf });
      return {
        queryKey: [url],
        queryFn: ({ signal }: { signal: AbortSignal }) => requestJson<ProvisionHistory>(url, { signal }),
      };
    }),
    combine: (results) => ({
      error: results.find(({ isError }) => isError)?.error,
      histories: results.every(({ data }) => data !== undefined)
        ? results.flatMap(({ data }) => (data ? [data] : []))
        : undefined,
      retry: () => {
        for (const { refetch } of results) void refetch();
      },
    }),
  });
}
