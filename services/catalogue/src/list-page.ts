import { encodeCursor } from '@shuqiao/http/cursor';
import type { Page as Answer } from '@shuqiao/http/page';
import type { Page, PageRequest } from '@shuqiao/storage/page';

/** A page of the store as the API answers it, for lists that are ordered by one text. */
export function toAnswer<Row, T>({ rows, next }: Page<Row>, toItem: (row: Row) => T): Answer<T> {
  return { items: rows.map(toItem), next: next === null ? null : encodeCursor([next]) };
}

/**
 * A full page of those rows that may be seen: what is hidden leaves no gap that would show it, and `next` is null
 * where only hidden rows follow.
 */
export async function listVisible<Row, K>(
  list: (request: PageRequest<K>) => Promise<Page<Row, K>>,
  request: { after: K | undefined; limit: number },
  isVisible: (row: Row) => boolean,
  toKey: (row: Row) => K,
): Promise<Page<Row, K>> {
  const rows: Row[] = [];
  let after = request.after;
  for (;;) {
    const page = await list({ after, limit: request.limit });
    for (const row of page.rows.filter(isVisible)) {
      const last = rows.at(-1);
      if (last !== undefined && rows.length === request.limit) return { rows, next: toKey(last) };
      rows.push(row);
    }
    if (page.next === null) return { rows, next: null };
    after = page.next;
  }
}
