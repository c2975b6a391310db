import { requestJson } from '../request-json.ts';

/** All items of a paged list of the catalogue. */
export async function listPages<Item>(url: string, token?: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; next: string | null } = await requestJson(withCursor(url, cursor), {
      ...(token !== undefined && { token }),
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

function withCursor(url: string, cursor: string | null): string {
  if (cursor === null) return url;
  return `${url}${url.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}
