import { contestantIds } from '../hosted/run-rounds.ts';
import { readFigures, readRatios } from './hosted-rounds.ts';
import type { Measure } from './measure.ts';

export const hostedCpu: Measure[] = [
  {
    id: 'hosted-cpu-ratio',
    unit: '× floor',
    better: 'lower',
    first: 1.7,
    later: 1.2,
    read: (results) => readRatios(results, 'ours', 'floor', ({ cpuUs }) => cpuUs),
  },
  ...contestantIds.map(
    (id): Measure => ({
      id: `hosted-cpu-${id}`,
      unit: 'µs/op',
      better: 'lower',
      first: null,
      later: null,
      read: (results) => readFigures(results, id, ({ cpuUs }) => cpuUs),
    }),
  ),
];
