import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

const MAX_RETRIES = 2;

/** Only what may pass by itself is tried again; a refusal is shown at once. */
function isWorthRetrying(count: number, error: Error): boolean {
  const passes = !(error instanceof ApiProblem) || error.status === 0 || error.status === 503;
  return passes && error.message !== 'timeout' && count < MAX_RETRIES;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
        retryDelay: (count) => 500 * 2 ** count,
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // Waiting for the browser to believe in a network would leave the page loading for ever.
        networkMode: 'always',
      },
    },
  });
}
