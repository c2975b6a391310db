import type { Timers } from './timers.ts';

export interface ArrivalLimits {
  /** Total time for the body; undefined for streams that are bounded by their rate only. */
  readonly deadlineMs: number | undefined;
  readonly minBytesPerSecond: number;
}

export interface ArrivalWatch {
  add(bytes: number): void;
  stop(): void;
}

const STEP_MS = 1_000;

/** SQX-R121: calls `late` once when a body misses its deadline, or its least rate after the first second. */
export function watchArrival(limits: ArrivalLimits, timers: Timers, late: () => void): ArrivalWatch {
  const { deadlineMs = Number.POSITIVE_INFINITY, minBytesPerSecond } = limits;
  let bytes = 0;
  let elapsedMs = 0;
  let cancel = arm();

  function arm(): () => void {
    const waitMs = Math.min(STEP_MS, deadlineMs - elapsedMs);
    return timers.after(waitMs, () => {
      elapsedMs += waitMs;
      const wantedBytes = (minBytesPerSecond * (elapsedMs - STEP_MS)) / 1_000;
      if (elapsedMs >= deadlineMs || bytes < wantedBytes) late();
      else cancel = arm();
    });
  }

  return {
    add(count) {
      bytes += count;
    },
    stop: () => cancel(),
  };
}
