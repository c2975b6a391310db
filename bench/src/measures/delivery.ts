import type { DeliveryRound } from '../delivery/run-deliveries.ts';
import { pairedRatios } from '../statistics/paired-ratios.ts';
import type { Measure, Results } from './measure.ts';

type Figure = (round: DeliveryRound) => number;

const readOf = (id: 'ours' | 'floor', figure: Figure) => (results: Results) =>
  (results.deliveries?.[id] ?? []).map(figure);

const readOurs = (figure: Figure) => readOf('ours', figure);
const rows: Figure = ({ rowsPerCpuS }) => rowsPerCpuS;

/** One delivery of twenty-item rows: signed to the gateway, bare to the floor. */
export const delivery: Measure[] = [
  {
    id: 'delivery-rows-per-cpu-second',
    unit: 'rows/CPU s',
    better: 'higher',
    first: null,
    later: null,
    read: readOurs(rows),
  },
  {
    id: 'delivery-rows-per-cpu-second-floor',
    unit: 'rows/CPU s',
    better: 'higher',
    first: null,
    later: null,
    read: readOf('floor', rows),
  },
  {
    id: 'delivery-ratio-to-floor',
    unit: '× floor',
    better: 'higher',
    first: 0.6,
    later: 0.85,
    read: (results) => pairedRatios(readOurs(rows)(results), readOf('floor', rows)(results)),
  },
  {
    id: 'delivery-peak-memory-growth',
    unit: 'MB',
    better: 'lower',
    first: 150,
    later: 150,
    read: readOurs(({ memoryGrowthMb }) => memoryGrowthMb),
  },
];
