import { parseArgs } from 'node:util';
import type { DeliveryPlan } from './delivery/run-deliveries.ts';
import { type ContestantId, contestantIds, type HostedPlan } from './hosted/run-rounds.ts';
import type { LicencePlan } from './licence/run-licences.ts';
import type { OverviewPlan } from './overview/run-overviews.ts';

export interface BenchOptions {
  readonly json: boolean;
  readonly only: readonly ContestantId[];
  readonly hosted: HostedPlan;
  readonly deliveries: DeliveryPlan;
  readonly overviews: OverviewPlan;
  readonly licences: LicencePlan;
}

const full = {
  hosted: { warmUp: 8_000, rounds: 7, warm: 1_000, measured: 3_000, alone: 500, open: 3_000 },
  deliveries: { warmUpRows: 20_000, rows: 1_000_000, rounds: 3 },
  overviews: { seedScale: 1, warmUp: 50, rounds: 5, requests: 200 },
  licences: { warmUp: 8_000, rounds: 7, measured: 2_000, cold: 50, batch: 100_000 },
};

/** Fewer and shorter rounds: for a look, not for a verdict. */
const quick = {
  hosted: { warmUp: 3_000, rounds: 5, warm: 300, measured: 1_000, alone: 100, open: 500 },
  deliveries: { warmUpRows: 10_000, rows: 100_000, rounds: 1 },
  overviews: { seedScale: 0.02, warmUp: 20, rounds: 3, requests: 100 },
  licences: { warmUp: 3_000, rounds: 5, measured: 1_000, cold: 10, batch: 5_000 },
};

const isContestant = (id: string): id is ContestantId => contestantIds.some((known) => known === id);

/** Throws on an option or a contestant that does not exist. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: contestantIds.join() },
    },
  });
  const only = values.only.split(',').filter((id) => {
    if (!isContestant(id)) throw new Error(`no contestant ${id}; there are ${contestantIds.join(', ')}`);
    return true;
  });
  return { json: values.json, only: only.filter(isContestant), ...(values.quick ? quick : full) };
}
