import { countToTarget, TARGET } from './count-to-target.ts';

interface Countable {
  inRate: boolean;
  n: number;
  d: number;
  rate: number | null;
}

export interface CityRate {
  n: number;
  d: number;
  /** ΣN / ΣD, not the mean of the rates. */
  rate: number | null;
  meanOfRates: number | null;
  target: number;
  /** How many more entries must be provided to reach the target. */
  toTarget: number;
}

/** Only departments in the municipal rate count; the others are shown apart (rules.md §8.3 rules 4 and 7). */
export function sumCity(departments: readonly Countable[]): CityRate {
  const counted = departments.filter(({ inRate }) => inRate);
  const n = sum(counted.map((department) => department.n));
  const d = sum(counted.map((department) => department.d));
  const rates = counted.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  return {
    n,
    d,
    rate: d === 0 ? null : n / d,
    meanOfRates: rates.length === 0 ? null : sum(rates) / rates.length,
    target: TARGET,
    toTarget: countToTarget(n, d),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
