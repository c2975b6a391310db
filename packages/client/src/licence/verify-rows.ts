import type { HeldAsk, HeldVerification } from './held-verification.ts';

/** One of many: the text alone, or with what is asked about this one. */
export type LicenceRow = string | { readonly presented: string; readonly ask?: HeldAsk };

interface FullRow {
  readonly presented: string;
  readonly ask: HeldAsk;
}

/** LIC-Q4: in the order of the rows, one at a time; whoever stops reading stops the run. */
export async function* verifyRows(
  rows: AsyncIterable<LicenceRow> | Iterable<LicenceRow>,
  verify: (row: FullRow) => Promise<HeldVerification>,
): AsyncGenerator<HeldVerification> {
  for await (const row of rows) yield await verify(toFullRow(row));
}

function toFullRow(row: LicenceRow): FullRow {
  if (typeof row === 'string') return { presented: row, ask: {} };
  return { presented: row.presented, ask: row.ask ?? {} };
}
