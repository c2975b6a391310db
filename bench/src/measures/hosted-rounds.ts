import type { ContestantId, HostedRound } from '../hosted/run-rounds.ts';
import { pairedRatios } from '../statistics/paired-ratios.ts';
import type { Results } from './measure.ts';

type Figure = (round: HostedRound) => number;

function readRounds({ hosted }: Results, id: ContestantId, figure: Figure): (number | undefined)[] {
  return (hosted.get(id) ?? []).map((round) => round && figure(round));
}

/** The figure of each round that is not void. */
export function readFigures(results: Results, id: ContestantId, figure: Figure): number[] {
  return readRounds(results, id, figure).flatMap((value) => value ?? []);
}

export function readRatios(
  results: Results,
  over: ContestantId,
  under: ContestantId,
  figure: Figure,
): number[] {
  return pairedRatios(readRounds(results, over, figure), readRounds(results, under, figure));
}
