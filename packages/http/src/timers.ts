import { type Clock, monotonicClock } from './clock.ts';

/** Replaceable in tests, so that no test waits. */
export interface Timers {
  /** The time by which they run: it never jumps, and only differences mean something. Default: the monotonic clock. */
  readonly nowMs?: Clock;
  /** Calls back once after `ms`; the returned function cancels. */
  after(ms: number, callback: () => void): () => void;
}

/** Timers that never keep the process alive by themselves. */
export const systemTimers: Timers = {
  nowMs: monotonicClock,
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
