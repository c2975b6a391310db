import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { City } from '../city.ts';
import type { Row } from '../rows/row-source.ts';
import { rowsOf } from '../rows-of.ts';
import { suppliedRows } from '../supplied-rows.ts';

export interface RowsToDeliver {
  readonly isEmpty: boolean;
  readonly badShare: number;
  /** Then there must be enough bad rows for it, however few rows there are. */
  readonly isRefused: boolean;
}

/** Rounded up to whole rows: of the few rows of a small city the share would come out below the channel's limit. */
function toRefusedShare(city: City, resource: string, badShare: number): number {
  let count = 0;
  for (const _ of rowsOf(city, resource)) count += 1;
  return (Math.ceil(count * badShare) + 0.5) / Math.max(count, 1);
}

/** The rows of a delivery; they can be read more than once. */
export function deliveredRows(
  city: City,
  contract: ContractDocument,
  { isEmpty, badShare, isRefused }: RowsToDeliver,
): Iterable<Row> {
  if (isEmpty) return [];
  const share = isRefused ? toRefusedShare(city, contract['x-resource'], badShare) : badShare;
  return { [Symbol.iterator]: () => suppliedRows(city, contract, share) };
}
