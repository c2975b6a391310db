import { median } from './median.ts';

/** One figure out of several rounds. */
export interface Summary {
  median: number;
  spread: { min: number; max: number };
}

/** Undefined where no round gave a value. */
export function summarise(values: readonly number[]): Summary | undefined {
  if (values.length === 0) return undefined;
  return { median: median(values), spread: { min: Math.min(...values), max: Math.max(...values) } };
}
