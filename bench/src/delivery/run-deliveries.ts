import { createHash } from 'node:crypto';
import { readCpuNs } from '../process/cpu-time.ts';
import { watchMemory } from '../process/memory-peak.ts';
import type { Body, Deliver } from './deliverers.ts';
import { wideRows } from './wide-rows.ts';

export interface DeliveryContestant {
  readonly pid: number;
  readonly deliver: Deliver;
}

export interface DeliveryRound {
  readonly rowsPerCpuS: number;
  readonly rowsPerS: number;
  readonly memoryGrowthMb: number;
}

export interface DeliveryPlan {
  readonly warmUpRows: number;
  readonly rows: number;
  readonly rounds: number;
}

export type DeliveryResults = Readonly<Record<'ours' | 'floor', DeliveryRound[]>>;

/** Generated once for its hash and length, and again while it is sent: it is never held whole. */
export function toBody(rows: number, round: number): Body {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of wideRows(rows, round)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { rows, bytes, hash: hash.digest('base64url'), chunks: () => wideRows(rows, round) };
}

async function measure({ pid, deliver }: DeliveryContestant, body: Body): Promise<DeliveryRound> {
  const memory = watchMemory(pid);
  const startMs = performance.now();
  const startNs = readCpuNs(pid);
  await deliver(body);
  const cpuS = Number(readCpuNs(pid) - startNs) / 1e9;
  const tookS = (performance.now() - startMs) / 1_000;
  return {
    rowsPerCpuS: body.rows / cpuS,
    rowsPerS: body.rows / tookS,
    memoryGrowthMb: memory.stopMb(),
  };
}

/** The same bytes to both, in turn, the order reversed every other round. */
export async function runDeliveries(
  contestants: Readonly<Record<'ours' | 'floor', DeliveryContestant>>,
  plan: DeliveryPlan,
  say: (line: string) => void,
): Promise<DeliveryResults> {
  const warmUp = toBody(plan.warmUpRows, 0);
  await contestants.floor.deliver(warmUp);
  await contestants.ours.deliver(warmUp);
  const results: DeliveryResults = { ours: [], floor: [] };
  for (let round = 1; round <= plan.rounds; round++) {
    const body = toBody(plan.rows, round);
    const order = round % 2 === 1 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
    for (const id of order) {
      const measured = await measure(contestants[id], body);
      results[id].push(measured);
      say(
        `  delivery ${round}/${plan.rounds} ${id}: ${Math.round(measured.rowsPerCpuS)} rows per CPU second`,
      );
    }
  }
  return results;
}
