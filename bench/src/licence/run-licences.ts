import { createPublicKey } from 'node:crypto';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import { statusUri } from '@shuqiao/protocol/testing/licence-trust';
import { collectGarbage } from './collect-garbage.ts';
import { judgeLicences } from './judge-licences.ts';
import { issueBenchList, newLicenceWorld, newStatusCache } from './licence-world.ts';
import { measureStatusMemory } from './measure-status-memory.ts';
import { type KindId, kinds, mintLicences } from './mint-licences.ts';
import type { PresentedLicence } from './presented-licence.ts';
import { timeCpu } from './time-cpu.ts';
import { verifySignatures } from './verify-signatures.ts';

export interface LicencePlan {
  readonly warmUp: number;
  readonly rounds: number;
  /** Of each kind in a round; no licence is verified twice. */
  readonly measured: number;
  /** In a round, each with a list that is not held yet. */
  readonly cold: number;
  readonly batch: number;
}

export interface LicenceRound {
  readonly cpuUs: number;
  readonly signaturesUs: number;
}

export interface LicenceResults {
  readonly warm: Readonly<Record<KindId, readonly LicenceRound[]>>;
  /** CPU milliseconds of the first licence of a list. */
  readonly coldMs: readonly number[];
  readonly batchPerCpuS: readonly number[];
  readonly statusMbPerMillion: number;
}

/** Both take turns within a round as well: what disturbs one disturbs the other. */
const BLOCK = 250;

/** In one process; every licence is minted before its clock starts. */
export async function runLicences(plan: LicencePlan, say: (line: string) => void): Promise<LicenceResults> {
  const statusMbPerMillion = await measureStatusMemory();
  const lists = new Map([[statusUri, await issueBenchList(statusUri)]]);
  const world = newLicenceWorld(newStatusCache(lists));
  for (const id of ['food', 'card'] as const) await runRound(id, plan.warmUp, world, 0);

  const warm: Record<KindId, LicenceRound[]> = { food: [], card: [] };
  const coldMs: number[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    say(`licences: round ${round + 1} of ${plan.rounds}`);
    for (const id of ['food', 'card'] as const) {
      warm[id].push(await runRound(id, plan.measured, world, round));
    }
    coldMs.push(await runCold(plan.cold, lists));
  }
  say('licences: batch');
  const batchPerCpuS = await runBatch(plan.batch, world);
  return { warm, coldMs, batchPerCpuS, statusMbPerMillion };
}

const WARM = 1_000;

/** Collecting what minting left also lets go of compiled code: others are verified before the clock starts. */
async function mintWarm(id: KindId, count: number, world: LicenceWorld): Promise<PresentedLicence[]> {
  const licences = await mintLicences(id, count);
  const warm = await mintLicences(id, WARM);
  collectGarbage();
  checkSignatures(id, warm);
  await judgeLicences(id, warm, world);
  return licences;
}

async function runRound(
  id: KindId,
  count: number,
  world: LicenceWorld,
  round: number,
): Promise<LicenceRound> {
  const licences = await mintWarm(id, count, world);
  const total = { ours: 0, floor: 0 };
  for (let at = 0; at < count; at += BLOCK) {
    const block = licences.slice(at, at + BLOCK);
    const isOursFirst = (round + at / BLOCK) % 2 === 0;
    if (isOursFirst) total.ours += await timeCpu(() => judgeLicences(id, block, world));
    total.floor += await timeCpu(() => checkSignatures(id, block));
    if (!isOursFirst) total.ours += await timeCpu(() => judgeLicences(id, block, world));
  }
  return { cpuUs: total.ours / count, signaturesUs: total.floor / count };
}

const issuerKeys = {
  food: createPublicKey({ key: { ...toPublicJwk(kinds.food.issuerKey) }, format: 'jwk' }),
  card: createPublicKey({ key: { ...toPublicJwk(kinds.card.issuerKey) }, format: 'jwk' }),
};

function checkSignatures(id: KindId, licences: readonly PresentedLicence[]): void {
  for (const licence of licences) verifySignatures(licence, issuerKeys[id]);
}

async function runCold(count: number, lists: ReadonlyMap<string, string>): Promise<number> {
  const licences = await mintLicences('food', count);
  collectGarbage();
  const cpuUs = await timeCpu(async () => {
    for (const licence of licences) {
      await judgeLicences('food', [licence], newLicenceWorld(newStatusCache(lists)));
    }
  });
  return cpuUs / count / 1_000;
}

const BATCH_PART = 5_000;

/** In parts, so that the memory of the bench itself does not count: one figure for each. */
async function runBatch(count: number, world: LicenceWorld): Promise<number[]> {
  const figures: number[] = [];
  for (let done = 0; done < count; done += BATCH_PART) {
    const licences = await mintWarm('food', BATCH_PART, world);
    const cpuUs = await timeCpu(() => judgeLicences('food', licences, world));
    figures.push((BATCH_PART / cpuUs) * 1_000_000);
  }
  return figures;
}
