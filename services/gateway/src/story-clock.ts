import { type Clock, monotonicClock, systemClock } from '@shuqiao/http/clock';

/** A clock that may run behind the real one, and the monotonic clock that belongs to it. */
export interface StoryClock {
  readonly clock: Clock;
  /** Moves together with `clock`, so that only a real step of the wall clock looks like one (SQX-R150). */
  readonly monotonicMs: Clock;
  /** Forward only, and never beyond the real time. */
  moveTo(atMs: number): void;
  /** From now on the real time. */
  end(): void;
}

export interface RealClocks {
  readonly clock: Clock;
  readonly monotonicMs: Clock;
}

const realClocks: RealClocks = { clock: systemClock, monotonicMs: monotonicClock };

/** Begins at `startMs`, or with the real time where that is undefined or already past it. */
export function createStoryClock(startMs: number | undefined, real: RealClocks = realClocks): StoryClock {
  const toBehindMs = (atMs: number) => Math.max(0, real.clock() - atMs);
  const firstBehindMs = startMs === undefined ? 0 : toBehindMs(startMs);
  let behindMs = firstBehindMs;
  return {
    clock: () => real.clock() - behindMs,
    monotonicMs: () => real.monotonicMs() + firstBehindMs - behindMs,
    moveTo(atMs) {
      behindMs = Math.min(behindMs, toBehindMs(atMs));
    },
    end() {
      behindMs = 0;
    },
  };
}
