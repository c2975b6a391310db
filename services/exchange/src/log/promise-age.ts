import type { Clock } from '@shuqiao/http/clock';
import type { HealthFinding } from '@shuqiao/http/health';

/** Grace of checkpoint signer and tile publisher (EVL §10). */
const warnMs = 10_000;
const degradedMs = 60_000;
const stopMs = 900_000;

export interface PromiseAge {
  /** All leaves that there were at this time are under a checkpoint. */
  keptUntil(ms: number): void;
  /** How long the oldest leaf without checkpoint has waited at most; 0 when there is none. */
  ageMs(): number;
  /** True when promises have been open for too long: nothing may be exchanged (EVL-R16). */
  isStopped(): boolean;
  check(): HealthFinding;
}

/** @param isPending whether any leaf waits for its checkpoint. */
export function promiseAge(clock: Clock, isPending: () => boolean): PromiseAge {
  let keptMs = clock();
  const ageMs = () => (isPending() ? Math.max(0, clock() - keptMs) : 0);
  return {
    keptUntil(ms) {
      keptMs = Math.max(keptMs, ms);
    },
    ageMs,
    isStopped: () => ageMs() >= stopMs,
    check() {
      const age = ageMs();
      if (age < warnMs) return { state: 'ok' };
      const secondsLeft = Math.max(0, Math.ceil((stopMs - age) / 1_000));
      const state = age < degradedMs ? 'warn' : age < stopMs ? 'degraded' : 'down';
      return { state, reason: 'checkpoint_late', secondsLeft };
    },
  };
}
