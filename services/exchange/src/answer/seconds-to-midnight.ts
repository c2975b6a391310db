const chinaOffsetMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** Daily quotas begin anew at midnight, China Standard Time. */
export function secondsToMidnight(nowMs: number): number {
  return Math.ceil((dayMs - ((nowMs + chinaOffsetMs) % dayMs)) / 1000);
}
