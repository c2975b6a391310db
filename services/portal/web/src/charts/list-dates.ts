import type { RateLine } from './rate-lines-option.ts';

/** Every date that any line has, oldest first. */
export function listDates(lines: readonly RateLine[]): string[] {
  return [...new Set(lines.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
}
