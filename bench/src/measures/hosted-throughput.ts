import { contestantIds } from '../hosted/run-rounds.ts';
import { readFigures, readRatios } from './hosted-rounds.ts';
import type { Measure } from './measure.ts';

export const hostedThroughput: Measure[] = [
  {
    id: 'hosted-throughput-ratio',
    unit: '× usual',
    better: 'higher',
    first: 1.3,
    later: 2.2,
    read: (results) => readRatios(results, 'ours', 'usual', ({ perS }) => perS),
  },
  ...contestantIds.map(
    (id): Measure => ({
      id: `hosted-throughput-${id}`,
      unit: 'ops/s',
      better: 'higher',
      first: null,
      later: null,
      read: (results) => readFigures(results, id, ({ perS }) => perS),
    }),
  ),
];
