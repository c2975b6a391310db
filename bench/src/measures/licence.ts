import type { KindId } from '../licence/mint-licences.ts';
import type { LicenceRound } from '../licence/run-licences.ts';
import { pairedRatios } from '../statistics/paired-ratios.ts';
import type { Measure, Results } from './measure.ts';

type Figure = (round: LicenceRound) => number;

const readWarm = ({ licences }: Results, id: KindId, figure: Figure): number[] =>
  (licences?.warm[id] ?? []).map(figure);
const readOurs: Figure = ({ cpuUs }) => cpuUs;
const readSignatures: Figure = ({ signaturesUs }) => signaturesUs;

function toMeasures(id: KindId, name: string): Measure[] {
  const figure = (suffix: string, read: Figure): Measure => ({
    id: `${name}-cpu${suffix}`,
    unit: 'µs/op',
    better: 'lower',
    first: null,
    later: null,
    read: (results) => readWarm(results, id, read),
  });
  return [
    {
      id: `${name}-cpu-ratio`,
      unit: '× signatures',
      better: 'lower',
      first: 1.5,
      later: 1.25,
      read: (results) => pairedRatios(readWarm(results, id, readOurs), readWarm(results, id, readSignatures)),
    },
    figure('', readOurs),
    figure('-signatures', readSignatures),
  ];
}

/** Verification of presented licences: a food licence, and an identity card with its holder's proof. */
export const licence: Measure[] = [
  ...toMeasures('food', 'licence'),
  ...toMeasures('card', 'licence-bound'),
  {
    id: 'licence-cold-list',
    unit: 'ms/op',
    better: 'lower',
    first: null,
    later: null,
    read: ({ licences }) => [...(licences?.coldMs ?? [])],
  },
  {
    id: 'licence-batch',
    unit: 'ops/CPU s',
    better: 'higher',
    first: null,
    later: null,
    read: ({ licences }) => [...(licences?.batchPerCpuS ?? [])],
  },
  {
    id: 'licence-status-memory',
    unit: 'MiB/million',
    better: 'lower',
    first: null,
    later: null,
    read: ({ licences }) => (licences ? [licences.statusMbPerMillion] : []),
  },
];
