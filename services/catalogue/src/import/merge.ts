import { isDeepStrictEqual } from 'node:util';
import { Problem } from '@shuqiao/http/problem';

export interface Added<T> {
  readonly row: T;
  /** JSON Pointer of the row in the import. */
  readonly pointer: string;
}

/**
 * Adds to `known` what is new and returns it. What is there already must be the same: an import starts a city, it
 * changes nothing.
 */
export function merge<T>(
  known: Map<string, T>,
  rows: readonly T[],
  toKey: (row: T) => string,
  list: string,
): Added<T>[] {
  return rows.flatMap((row, at) => {
    const key = toKey(row);
    const existing = known.get(key);
    const pointer = `/${list}/${at}`;
    if (existing === undefined) {
      known.set(key, row);
      return [{ row, pointer }];
    }
    if (isDeepStrictEqual(existing, row)) return [];
    throw new Problem('already_exists', { pointer });
  });
}
