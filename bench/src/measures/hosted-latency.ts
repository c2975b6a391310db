import { type ContestantId, contestantIds } from '../hosted/run-rounds.ts';
import { readFigures } from './hosted-rounds.ts';
import type { Measure } from './measure.ts';

function tail(id: ContestantId): Measure {
  const isOurs = id === 'ours';
  return {
    id: isOurs ? 'hosted-p99-over-p50' : `hosted-p99-over-p50-${id}`,
    unit: '× p50',
    better: 'lower',
    first: isOurs ? 4 : null,
    later: isOurs ? 2.5 : null,
    read: (results) => readFigures(results, id, ({ openP50Us, openP99Us }) => openP99Us / openP50Us),
  };
}

function latency(id: ContestantId, what: string, key: 'openP50Us' | 'openP99Us' | 'aloneP50Us'): Measure {
  return {
    id: `hosted-${what}-${id}`,
    unit: 'ms',
    better: 'lower',
    first: null,
    later: null,
    read: (results) => readFigures(results, id, (round) => round[key] / 1_000),
  };
}

/** Open loop at half of each contestant's own peak; alone = closed loop at concurrency 1. */
export const hostedLatency: Measure[] = [
  ...contestantIds.map(tail),
  ...contestantIds.flatMap((id) => [
    latency(id, 'p50', 'openP50Us'),
    latency(id, 'p99', 'openP99Us'),
    latency(id, 'alone-p50', 'aloneP50Us'),
  ]),
];
