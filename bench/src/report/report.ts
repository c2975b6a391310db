import type { Machine } from '../machine/describe-machine.ts';
import type { Measure, Results } from '../measures/measure.ts';
import { summarise } from '../statistics/summarise.ts';

export interface ReportedMeasure {
  id: string;
  /** Median over the rounds. */
  value: number;
  unit: string;
  spread: { min: number; max: number };
  first: number | null;
  then: number | null;
  /** Null where there is no goal. */
  meetsFirst: boolean | null;
  meetsThen: boolean | null;
}

export interface Report {
  machine: Machine;
  versions: Record<string, string>;
  commit: string;
  /** Why the run proves nothing; empty for a good one. */
  voids: string[];
  measures: ReportedMeasure[];
}

const round = (value: number): number => Number(value.toPrecision(4));

function meets(value: number, goal: number | null, better: Measure['better']): boolean | null {
  if (goal === null) return null;
  return better === 'lower' ? value <= goal : value >= goal;
}

/** What was not measured is left out. */
export function reportMeasures(measures: readonly Measure[], results: Results): ReportedMeasure[] {
  return measures.flatMap(({ id, unit, better, first, later, read }) => {
    const summary = summarise(read(results));
    if (!summary) return [];
    const { median: value, spread } = summary;
    return [
      {
        id,
        value: round(value),
        unit,
        spread: { min: round(spread.min), max: round(spread.max) },
        first,
        // biome-ignore lint/suspicious/noThenProperty: the name is part of the output's format
        then: later,
        meetsFirst: meets(value, first, better),
        meetsThen: meets(value, later, better),
      },
    ];
  });
}
