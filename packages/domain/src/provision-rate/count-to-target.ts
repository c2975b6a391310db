/** The 90 % of the plan, as a share of a hundred so that the entries still needed are counted in integers. */
const TARGET_PERCENT = 90;

export const TARGET = TARGET_PERCENT / 100;

/** How many more of `d` entries must be provided to reach the target. */
export function countToTarget(n: number, d: number): number {
  return Math.max(0, Math.ceil((d * TARGET_PERCENT) / 100) - n);
}
