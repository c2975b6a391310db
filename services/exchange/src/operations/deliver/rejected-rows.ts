import type { Finding } from '@shuqiao/schemas/types/finding';

const REPORT_MAX_ROWS = 10_000;
const SHOWN_MAX_ROWS = 100;

export interface RejectedRow extends Finding {
  /** Number of the line, from 1. */
  row: number;
}

/** The report on what was not accepted: the count is exact, the list is bounded. */
export interface RejectedRows {
  add(row: number, finding: Finding): void;
  count(): number;
  /** NDJSON of the first 10,000. */
  toBody(): string;
  /** The first hundred, for a problem. */
  listFirst(): readonly RejectedRow[];
}

export function rejectedRows(): RejectedRows {
  const lines: string[] = [];
  const first: RejectedRow[] = [];
  let count = 0;
  return {
    add(row, { pointer, code, message }) {
      count += 1;
      if (count > REPORT_MAX_ROWS) return;
      const rejected = { row, pointer, code, message };
      lines.push(`${JSON.stringify(rejected)}\n`);
      if (first.length < SHOWN_MAX_ROWS) first.push(rejected);
    },
    count: () => count,
    toBody: () => lines.join(''),
    listFirst: () => first,
  };
}
