import { Problem } from '@shuqiao/http/problem';

export interface BackOff {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly firstMs: number;
}

const LONGEST_MS = 900_000;

/** Failures are forgotten this long after the last one. */
export const MEMORY_MS = 3_600_000;

/** How long after this many failures in a row the next attempt is refused: doubling, up to 15 minutes. */
export function toDelayMs(failures: number, { free, firstMs }: BackOff): number {
  return failures < free ? 0 : Math.min(LONGEST_MS, firstMs * 2 ** Math.min(failures - free, 30));
}

export function lockedProblem(waitMs: number): Problem {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new Problem('sign_in_locked', {}, { headers: { 'Retry-After': String(seconds) } });
}
