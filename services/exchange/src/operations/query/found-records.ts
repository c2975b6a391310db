import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';

export type Query = Readonly<Record<string, unknown>>;

export interface FoundRecord {
  key: string;
  record: Record<string, unknown>;
}

export interface FoundRecords {
  /** Undefined when the resource has never been delivered. */
  dataAsOfMs: number | undefined;
  records: FoundRecord[];
  next: string | null;
  cursorAfter(position: number): string | null;
}

const defaultLimit = 20;

export const limitOf = ({ limit }: Query): number => (typeof limit === 'number' ? limit : defaultLimit);

/** The key after which the page asked for begins; '' for the first one. */
export const startOf = ({ cursor }: Query): string =>
  typeof cursor === 'string' ? (decodeCursor(cursor, ['string'])?.[0] ?? '') : '';

export function matches(record: Query, filters: readonly [string, unknown][]): boolean {
  return filters.every(([item, value]) => record[item] === value);
}

const cursorOf = (key: string | undefined): string | null => (key === undefined ? null : encodeCursor([key]));

/** `lastKey` is where the next page begins, if there is `more`. */
export function toFound(
  dataAsOfMs: number | undefined,
  records: FoundRecord[],
  more: boolean,
  lastKey: string,
): FoundRecords {
  return {
    dataAsOfMs,
    records,
    next: more ? cursorOf(lastKey) : null,
    cursorAfter: (position) => cursorOf(records[position]?.key),
  };
}
