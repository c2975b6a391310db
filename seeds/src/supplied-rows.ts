import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { City } from './city.ts';
import type { Row } from './rows/row-source.ts';
import { rowsOf } from './rows-of.ts';
import { spoilRow } from './spoil-row.ts';

/**
 * The rows of a contract's resource as its provider delivers them, an exact share of them spoiled, evenly
 * spread; the same every time. With a share of 0 they are those of `rowsOf`.
 */
export function* suppliedRows(city: City, contract: ContractDocument, badShare: number): Generator<Row> {
  const resource = contract['x-resource'];
  const random = city.random(`spoiled/${resource}`);
  let n = 0;
  for (const row of rowsOf(city, resource)) {
    n += 1;
    const isBad = Math.floor(n * badShare) > Math.floor((n - 1) * badShare);
    yield isBad ? spoilRow(random, row, contract) : row;
  }
}
