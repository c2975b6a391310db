import type { StatusFailure } from './status-source.ts';

export interface LoadBackOff {
  /** The failure that still stands, so that a dead host is not asked again at once. */
  find(key: string, nowMs: number): StatusFailure | undefined;
  record(key: string, failure: StatusFailure, nowMs: number): void;
  clear(key: string): void;
}

interface Failed {
  readonly failure: StatusFailure;
  readonly times: number;
  readonly sinceMs: number;
  readonly untilMs: number;
}

const FIRST_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 300_000;
const MAX_KEYS = 10_000;

/** Doubles from 10 s to 5 min with every failure in a row. */
export function createLoadBackOff(): LoadBackOff {
  const failed = new Map<string, Failed>();

  return {
    find(key, nowMs) {
      const entry = failed.get(key);
      return entry && nowMs >= entry.sinceMs && nowMs < entry.untilMs ? entry.failure : undefined;
    },
    record(key, failure, nowMs) {
      const times = (failed.get(key)?.times ?? 0) + 1;
      const pauseMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(times - 1, 30));
      failed.delete(key);
      failed.set(key, { failure, times, sinceMs: nowMs, untilMs: nowMs + pauseMs });
      const [oldest] = failed.keys();
      if (failed.size > MAX_KEYS && oldest !== undefined) failed.delete(oldest);
    },
    clear(key) {
      failed.delete(key);
    },
  };
}
