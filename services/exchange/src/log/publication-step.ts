import type { Entry } from '@shuqiao/protocol/evidence/entry-types';
import { insertChainLinks, type LogChainLink } from '@shuqiao/storage/exchange/log-chain';
import type { LogEntry } from '@shuqiao/storage/exchange/log-entries';
import { type StoredTile, storeTile } from '@shuqiao/storage/exchange/log-tiles';
import { insertPrivilegedViews } from '@shuqiao/storage/exchange/privileged-view';
import type { Writer } from '@shuqiao/storage/store';

/** What some more entries of the log make readable. */
export interface PublicationStep {
  tiles: StoredTile[];
  links: LogChainLink[];
  /** Indexes of the privileged views among the entries. */
  views: number[];
}

export function toStep(tiles: StoredTile[], entries: readonly LogEntry[]): PublicationStep {
  const links: LogChainLink[] = [];
  const views: number[] = [];
  for (const { index, entry } of entries) {
    // Entries are checked when they are built, and their hashes are under the root that is about to be signed.
    const { t, d } = JSON.parse(entry) as Entry;
    for (const { k, n } of d) links.push({ tag: k, n, index });
    if (t === 'privileged.viewed') views.push(index);
  }
  return { tiles, links, views };
}

export async function storeStep(w: Writer, { tiles, links, views }: PublicationStep): Promise<void> {
  for (const tile of tiles) await storeTile(w, tile);
  await insertChainLinks(w, links);
  await insertPrivilegedViews(w, views);
}
