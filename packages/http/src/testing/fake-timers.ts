import type { Clock } from '../clock.ts';
import type { Timers } from '../timers.ts';

export interface FakeTimers extends Timers {
  readonly clock: Clock;
  /** Moves the clock and runs what falls due, letting promises settle in between. */
  pass(ms: number): Promise<void>;
  readonly pending: () => number;
}

interface Entry {
  readonly dueMs: number;
  readonly order: number;
  readonly callback: () => void;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export function fakeTimers(startMs = 0): FakeTimers {
  const entries = new Set<Entry>();
  let nowMs = startMs;
  let order = 0;

  function findNext(untilMs: number): Entry | undefined {
    const due = [...entries].filter(({ dueMs }) => dueMs <= untilMs);
    return due.sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0];
  }

  return {
    clock: () => nowMs,
    nowMs: () => nowMs,
    pending: () => entries.size,
    after(ms, callback) {
      order += 1;
      const entry = { dueMs: nowMs + Math.max(0, ms), order, callback };
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
    async pass(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (let next = findNext(untilMs); next; next = findNext(untilMs)) {
        entries.delete(next);
        nowMs = next.dueMs;
        next.callback();
        await settle();
      }
      nowMs = untilMs;
    },
  };
}
