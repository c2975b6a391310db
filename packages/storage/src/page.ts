export interface PageRequest<K = string> {
  /** Key of the last row already seen. */
  after?: K | undefined;
  limit?: number | undefined;
}

export interface Page<T, K = string> {
  rows: T[];
  /** What to pass as `after` for the next page, or null at the end. */
  next: K | null;
}

const defaultLimit = 50;
const maxLimit = 1000;

export function boundLimit(limit = defaultLimit): number {
  return Math.min(Math.max(1, Math.trunc(limit) || 1), maxLimit);
}

/** Cuts what a query for one row more than the limit has found. */
export function toPage<T, K>(found: T[], limit: number, toKey: (row: T) => K): Page<T, K> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? toKey(last) : null };
}
