import type { Timers } from '@shuqiao/http/timers';

const STEP_MS = 1_000;
const WINDOW_MS = 10_000;
const MIN_BYTES_PER_SECOND = 10_240;

export interface ArrivalRate {
  add(bytes: number): void;
  startWaiting(): void;
  stopWaiting(): void;
  stop(): void;
}

/**
 * Calls `late` once when ten seconds of waiting have brought less than 10 KiB a second (SQX-R121). Only time spent
 * waiting for the sender counts, and a fast beginning gives no credit for a slow end.
 */
export function arrivalRate(
  timers: Timers,
  late: () => void,
  nowMs: () => number = () => performance.now(),
): ArrivalRate {
  let bytes = 0;
  let waitedMs = 0;
  let waitingSinceMs: number | undefined;
  let cancel = timers.after(STEP_MS, step);

  function account(): void {
    if (waitingSinceMs === undefined) return;
    const now = nowMs();
    waitedMs += now - waitingSinceMs;
    waitingSinceMs = now;
  }

  function step(): void {
    account();
    if (waitedMs >= WINDOW_MS) {
      if (bytes < (waitedMs / 1_000) * MIN_BYTES_PER_SECOND) {
        late();
        return;
      }
      waitedMs = 0;
      bytes = 0;
    }
    cancel = timers.after(STEP_MS, step);
  }

  return {
    add(count) {
      bytes += count;
    },
    startWaiting() {
      waitingSinceMs = nowMs();
    },
    stopWaiting() {
      account();
      waitingSinceMs = undefined;
    },
    stop: () => cancel(),
  };
}
