import { percentile } from '../statistics/percentile.ts';

export interface OverviewPlan {
  /** Share of the usual city that is loaded, with its five weeks of history. */
  readonly seedScale: number;
  readonly warmUp: number;
  readonly rounds: number;
  readonly requests: number;
}

export interface OverviewRound {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** One after the other, as a page asks: what the portal relays, read to its end. */
async function askOnce(url: string): Promise<number> {
  const startedMs = performance.now();
  const answer = await fetch(`${url}/portal/v1/services/provision/overview`);
  const { city } = (await answer.json()) as { city?: { d: number } };
  if (!answer.ok || !city?.d) throw new Error(`the overview answered ${answer.status}`);
  return performance.now() - startedMs;
}

async function ask(url: string, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < requests; i += 1) times.push(await askOnce(url));
  return times;
}

export async function runOverviews(url: string, plan: OverviewPlan): Promise<OverviewRound[]> {
  await ask(url, plan.warmUp);
  const rounds: OverviewRound[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const times = await ask(url, plan.requests);
    rounds.push({ p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) });
  }
  return rounds;
}
