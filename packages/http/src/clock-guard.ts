import type { Clock } from './clock.ts';
import type { TimeSource } from './time-source.ts';

export type ClockState = 'ok' | 'warn' | 'degraded' | 'stop';

export interface ClockFinding {
  readonly state: ClockState;
  readonly differenceMs: number;
}

export interface ClockGuard {
  /** Compares now; a worse state holds at once, a better one after 60 s in its bounds. */
  check(): ClockFinding;
}

const WARN_MS = 2_000;
const DEGRADED_MS = 5_000;
const STOP_MS = 10_000;
const RECOVERY_MS = 60_000;

const order: readonly ClockState[] = ['ok', 'warn', 'degraded', 'stop'];

function judge(differenceMs: number): ClockState {
  const size = Math.abs(differenceMs);
  if (size > STOP_MS) return 'stop';
  if (size > DEGRADED_MS) return 'degraded';
  return size > WARN_MS ? 'warn' : 'ok';
}

const worse = (a: ClockState, b: ClockState): ClockState => (order.indexOf(a) > order.indexOf(b) ? a : b);

/**
 * Clock difference against a time source (SQX-R150). While the source cannot tell, the last state stays: silence is
 * no proof of a right clock, and no reason to stop either.
 */
export function createClockGuard(clock: Clock, source: TimeSource, monotonicMs: Clock): ClockGuard {
  let finding: ClockFinding = { state: 'ok', differenceMs: 0 };
  let better: { sinceMs: number; state: ClockState } | undefined;

  return {
    check() {
      const trustedMs = source();
      if (trustedMs === undefined) return finding;
      const differenceMs = clock() - trustedMs;
      const seen = judge(differenceMs);
      const nowMs = monotonicMs();

      if (worse(seen, finding.state) === seen) {
        better = undefined;
        finding = { state: seen, differenceMs };
        return finding;
      }
      better = { sinceMs: better?.sinceMs ?? nowMs, state: worse(seen, better?.state ?? 'ok') };
      const recovered = nowMs - better.sinceMs >= RECOVERY_MS;
      finding = { state: recovered ? better.state : finding.state, differenceMs };
      if (recovered) better = undefined;
      return finding;
    },
  };
}
