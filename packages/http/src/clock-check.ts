import type { ClockGuard } from './clock-guard.ts';
import type { HealthCheck } from './health.ts';

/** Readiness by the clock guard that also refuses requests (SQX-R150). */
export function clockCheck(guard: ClockGuard): HealthCheck {
  return function checkClock() {
    const { state } = guard.check();
    if (state === 'ok') return { state };
    return state === 'stop'
      ? { state: 'down', reason: 'clock_unsafe' }
      : { state, reason: 'clock_difference' };
  };
}
