import { useMemo } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useCountdown } from './use-countdown.ts';

/** Seconds until the server takes another attempt (Retry-After). */
export function useWait(error: unknown): number {
  const seconds = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 0) : 0;
  const from = useMemo(() => (error && seconds > 0 ? { seconds } : undefined), [error, seconds]);
  return useCountdown(from);
}
