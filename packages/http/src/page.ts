import { type CursorValue, encodeCursor } from './cursor.ts';
import type { IntegerParameter, TextParameter } from './query-parameters.ts';

/** Keyset page: stable under inserts, and as cheap at its end as at its beginning. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const MAX_LIMIT = 1_000;

type PageParameters = {
  readonly limit: IntegerParameter & { readonly default: number };
  readonly cursor: TextParameter;
};

/** Query parameters of a paged list; ask the store for `limit + 1` rows after the cursor. */
export function pageParameters(defaultLimit = 50, maximum = MAX_LIMIT): PageParameters {
  return {
    limit: {
      type: 'integer',
      minimum: 1,
      maximum,
      default: defaultLimit,
      description: { zh: '每页条数', en: 'Rows on a page' },
    },
    cursor: {
      type: 'string',
      maxLength: 512,
      pattern: '[A-Za-z0-9_-]+',
      description: { zh: '上一页返回的游标', en: 'Cursor that the previous page returned' },
    },
  };
}

/**
 * @param rows up to `limit + 1` rows in order; the extra one only shows that there is a next page.
 * @param toKey the sort key of a row, in the shape that `decodeCursor` is given.
 */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  toKey: (row: Row) => readonly CursorValue[],
  toItem: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), next: more ? encodeCursor(toKey(last)) : null };
}
