import type { Clock } from './clock.ts';

/** What the wall clock is compared with: epoch milliseconds, or undefined while the source cannot tell. */
export type TimeSource = () => number | undefined;

const SETTLED_MS = 60_000;
const JITTER_MS = 500;

/**
 * Default source: the monotonic clock, anchored to the wall clock at start. A step of the wall clock shows at
 * once; when the stepped clock then runs evenly for a minute it becomes the new anchor. Without an outside
 * source a correction and a fault look alike, and no state may need an operator (EVL-R82).
 */
export function anchoredSource(clock: Clock, monotonicMs: Clock): TimeSource {
  let anchorMs = clock() - monotonicMs();
  let candidateMs = anchorMs;
  let candidateSinceMs = monotonicMs();

  return function readAnchoredTime() {
    const elapsedMs = monotonicMs();
    const offsetMs = clock() - elapsedMs;
    if (Math.abs(offsetMs - candidateMs) > JITTER_MS) {
      candidateMs = offsetMs;
      candidateSinceMs = elapsedMs;
    } else if (elapsedMs - candidateSinceMs >= SETTLED_MS) {
      anchorMs = candidateMs;
    }
    return anchorMs + elapsedMs;
  };
}
