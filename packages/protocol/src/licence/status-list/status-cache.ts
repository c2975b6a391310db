import { createCurrentLists } from './current-lists.ts';
import { coversMoment, isUsable } from './held-list.ts';
import type { ListLoading } from './load-list.ts';
import { createPastSource } from './past-source.ts';
import { createRefreshByHost } from './refresh-by-host.ts';
import type { StatusSource } from './status-source.ts';
import type { TrustedKeySet } from './trusted-key-set.ts';

export interface StatusCacheOptions extends ListLoading {
  /** Of all lists; a quarter of it is for those of the past, which never push out current ones. */
  readonly maxBytes?: number;
}

export interface StatusCache extends StatusSource {
  /** Asks anew for the lists whose life is ending (LIC-S14); for a timer. */
  refreshDue(): Promise<void>;
  /** Held in all. */
  readonly bytes: number;
}

const MAX_BYTES = 256 * 1_048_576;
const PAST_SHARE = 0.25;

/** One list is held once per set of signers, so that no issuer's trust decides about another's list. */
function toKey(uri: string, signers: readonly TrustedKeySet[]): string {
  let key = uri;
  for (const { id } of signers) key += `\n${id}`;
  return key;
}

/**
 * LIC-S10, LIC-S14, LIC-Q6. Lists as packed bytes, loaded once however many ask, refreshed before they run out. While
 * a refresh fails, the list that is held goes on answering up to its `exp`; no failure ever becomes a status.
 */
export function createStatusCache({ maxBytes = MAX_BYTES, ...loading }: StatusCacheOptions): StatusCache {
  const current = createCurrentLists(maxBytes * (1 - PAST_SHARE), loading);
  const past = createPastSource(maxBytes * PAST_SHARE, loading);
  const refresh = createRefreshByHost((key) => current.refresh(key));

  return {
    get bytes() {
      return current.bytes + past.bytes;
    },
    find(uri, ask) {
      const key = toKey(uri, ask.signers);
      const { atMs } = ask;
      if (atMs === null) return current.find(key, uri, ask);
      if (atMs > ask.nowMs) return { code: 'status_history_unavailable', reason: 'future' };
      const held = current.peek(key);
      if (held && isUsable(held, ask) && coversMoment(held, atMs)) return held;
      return past.find(key, uri, ask, atMs);
    },
    refreshDue: () => refresh(current.listDue()),
  };
}
