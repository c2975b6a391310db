/** The 90 % of the plan, as a share of a hundred so that the entries still needed are counted in integers. */
const TARGET_PERCENT = 90;

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
    target: TARGET_PERCENT / 100,
    toTarget: Math.max(0, Math.ceil((d * TARGET_PERCENT) / 100) - n),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
