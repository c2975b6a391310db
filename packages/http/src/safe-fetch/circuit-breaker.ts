import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

export interface CircuitBreaker {
  /** False while the host is left alone. After the pause one call is let through as a trial. */
  admits(host: string): boolean;
  recordSuccess(host: string): void;
  recordFailure(host: string): void;
}

export interface BreakerLimits {
  /** Failures in a row before the host is left alone. */
  readonly failures: number;
  /** First pause; it doubles with every failed trial. */
  readonly pauseMs: number;
  readonly maxPauseMs: number;
  readonly maxHosts: number;
}

const defaultLimits: BreakerLimits = { failures: 3, pauseMs: 10_000, maxPauseMs: 300_000, maxHosts: 1_000 };

interface HostState {
  failures: number;
  pausedUntilMs: number;
}

/** LIC-S14: a host that keeps failing costs nobody else's time. By a clock that never jumps. */
export function createCircuitBreaker(
  monotonicMs: Clock,
  { failures: tolerated, pauseMs, maxPauseMs, maxHosts }: BreakerLimits = defaultLimits,
): CircuitBreaker {
  const hosts = new LRUCache<string, HostState>({ max: maxHosts });

  function toPauseMs(failures: number): number {
    return Math.min(maxPauseMs, pauseMs * 2 ** Math.min(failures - tolerated, 30));
  }

  return {
    admits(host) {
      const state = hosts.get(host);
      if (!state || state.failures < tolerated) return true;
      const nowMs = monotonicMs();
      if (nowMs < state.pausedUntilMs) return false;
      state.pausedUntilMs = nowMs + toPauseMs(state.failures);
      return true;
    },
    recordSuccess(host) {
      hosts.delete(host);
    },
    recordFailure(host) {
      const failures = (hosts.get(host)?.failures ?? 0) + 1;
      const pausedUntilMs = failures < tolerated ? 0 : monotonicMs() + toPauseMs(failures);
      hosts.set(host, { failures, pausedUntilMs });
    },
  };
}
