import { median } from '../statistics/median.ts';

const MAX_FLOOR_OVER_SIGNATURES = 3;
const MAX_LOAD_SHARE = 0.9;

interface Evidence {
  readonly floorCpuUs: readonly number[];
  /** One verification and one signature. */
  readonly signaturesUs: number;
  /** Of every measured block: CPU time over wall time of the load generator. */
  readonly loadShares: readonly number[];
}

/** What makes the whole run worthless: a floor that is none, or a load generator that was the bottleneck. */
export function findVoids({ floorCpuUs, signaturesUs, loadShares }: Evidence): string[] {
  const floorUs = median(floorCpuUs);
  const voids: string[] = [];
  if (!(floorUs <= MAX_FLOOR_OVER_SIGNATURES * signaturesUs)) {
    voids.push(
      `the floor takes ${floorUs.toFixed(0)} µs, over ${MAX_FLOOR_OVER_SIGNATURES} × verify and sign (${signaturesUs.toFixed(0)} µs)`,
    );
  }
  const loadShare = median(loadShares);
  if (loadShare > MAX_LOAD_SHARE)
    voids.push(`the load generator was busy ${(loadShare * 100).toFixed(0)} % of the time`);
  return voids;
}
