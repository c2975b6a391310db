import type { PortalAccountPage } from '@shuqiao/schemas/types/portal-account-page';
import { useInfiniteQuery } from '@tanstack/react-query';
import { requestJson } from '../../api/request-json.ts';

export const accountsKey = ['/portal/v1/accounts'];

const toPath = (cursor: string) =>
  cursor === '' ? '/portal/v1/accounts' : `/portal/v1/accounts?cursor=${encodeURIComponent(cursor)}`;

export function useAccounts() {
  return useInfiniteQuery({
    queryKey: accountsKey,
    queryFn: ({ signal, pageParam }) => requestJson<PortalAccountPage>(toPath(pageParam), { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    // Looking at the list is recorded each time; it is not fetched again merely because the window is back.
    refetchOnWindowFocus: false,
  });
}
