import type { LoadGenerator } from '../load/load-generator.ts';
import type { BlockResult, Pace } from '../load/messages.ts';
import { measureSignatures } from '../machine/measure-signatures.ts';
import { readCpuNs } from '../process/cpu-time.ts';
import type { RunningServer } from '../process/start-server.ts';
import { median } from '../statistics/median.ts';

export const contestantIds = ['ours', 'floor', 'usual'] as const;

export type ContestantId = (typeof contestantIds)[number];

export type Contestants = ReadonlyMap<ContestantId, RunningServer>;

export interface HostedPlan {
  /** At first, once: the first thousands cost several times as much. */
  readonly warmUp: number;
  readonly rounds: number;
  /** Right before each measured block. */
  readonly warm: number;
  readonly measured: number;
  /** At concurrency 1. */
  readonly alone: number;
  /** At half the peak. */
  readonly open: number;
}

export interface HostedRound {
  readonly cpuUs: number;
  readonly perS: number;
  readonly aloneP50Us: number;
  readonly openP50Us: number;
  readonly openP99Us: number;
  readonly loadShare: number;
}

/** In round order; undefined for a round that a wrong answer has voided. */
export type HostedResults = ReadonlyMap<ContestantId, (HostedRound | undefined)[]>;

export interface HostedReport {
  readonly rounds: HostedResults;
  /** CPU of one verification and one signature, at the start of each round. */
  readonly signaturesUs: readonly number[];
  /** Why rounds are void. */
  readonly voids: readonly string[];
}

class WrongAnswer extends Error {}

const together: Pace = { kind: 'closed', concurrency: 32 };
const alone: Pace = { kind: 'closed', concurrency: 1 };

async function runChecked(load: LoadGenerator, url: string, count: number, pace: Pace): Promise<BlockResult> {
  const result = await load.run(url, count, pace);
  if (result.wrong !== null) throw new WrongAnswer(result.wrong);
  return result;
}

interface Block {
  readonly server: RunningServer;
  readonly load: LoadGenerator;
  readonly plan: HostedPlan;
  /** Throughput of the rounds before: one lucky moment must not set the rate of the open loop. */
  readonly earlierPerS: readonly number[];
}

async function measure({ server, load, plan, earlierPerS }: Block): Promise<HostedRound> {
  const { url, pid } = server;
  await load.mint(url, plan.warm + plan.measured);
  await runChecked(load, url, plan.warm, together);
  const startNs = readCpuNs(pid);
  const block = await runChecked(load, url, plan.measured, together);
  const cpuUs = Number(readCpuNs(pid) - startNs) / 1_000 / plan.measured;
  const perS = (plan.measured / block.tookMs) * 1_000;
  await load.mint(url, plan.alone + plan.open);
  const lonely = await runChecked(load, url, plan.alone, alone);
  const halfPeak: Pace = { kind: 'open', perS: median([...earlierPerS, perS]) / 2 };
  const open = await runChecked(load, url, plan.open, halfPeak);
  return {
    cpuUs,
    perS,
    aloneP50Us: lonely.p50Us,
    openP50Us: open.p50Us,
    openP99Us: open.p99Us,
    loadShare: block.loadShare,
  };
}

const peaks = (rounds: readonly (HostedRound | undefined)[]): number[] =>
  rounds.flatMap((round) => round?.perS ?? []);

/** Contestants in turn, the order reversed every other round. */
export async function runRounds(
  contestants: Contestants,
  load: LoadGenerator,
  plan: HostedPlan,
  say: (line: string) => void,
): Promise<HostedReport> {
  for (const { url } of contestants.values()) {
    await load.mint(url, plan.warmUp);
    await runChecked(load, url, plan.warmUp, together);
  }
  const rounds = new Map([...contestants.keys()].map((id) => [id, [] as (HostedRound | undefined)[]]));
  const voids: string[] = [];
  const signaturesUs: number[] = [];
  for (let round = 1; round <= plan.rounds; round++) {
    signaturesUs.push(measureSignatures());
    const order = round % 2 === 1 ? [...contestants] : [...contestants].toReversed();
    for (const [id, server] of order) {
      const earlierPerS = peaks(rounds.get(id) ?? []);
      const measured = await measure({ server, load, plan, earlierPerS }).catch((error: unknown) => {
        if (!(error instanceof WrongAnswer)) throw error;
        voids.push(`round ${round}, ${id}: ${error.message}`);
        return undefined;
      });
      rounds.get(id)?.push(measured);
      say(`  round ${round}/${plan.rounds} ${id}: ${measured ? describe(measured) : 'void'}`);
    }
  }
  return { rounds, signaturesUs, voids };
}

const describe = ({ cpuUs, perS }: HostedRound): string => `${cpuUs.toFixed(0)} µs CPU, ${perS.toFixed(0)}/s`;
