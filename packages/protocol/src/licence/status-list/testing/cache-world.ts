import type { Awaitable } from '../../crypto/crypto-port.ts';
import { nodeLicenceCrypto } from '../../crypto/node-crypto.ts';
import type { StatusListLoad } from '../load-list.ts';
import { packStatuses } from '../pack-statuses.ts';
import { getStatus } from '../status-bits.ts';
import { createStatusCache, type StatusCache, type StatusCacheOptions } from '../status-cache.ts';
import type { StatusAsk, StatusLookup } from '../status-source.ts';
import { issueList, worldNowMs, worldNowSeconds, worldSigners, worldUri } from './status-world.ts';

export type Loaded = Awaited<ReturnType<StatusListLoad>>;

export const down: Loaded = { code: 'status_unavailable', reason: 'connection' };

export interface CacheWorld {
  readonly world: {
    nowMs: number;
    loads: { uri: string; atMs: number | null }[];
    answer: (uri: string, atMs: number | null) => Loaded | Promise<Loaded>;
  };
  readonly cache: StatusCache;
  /** For the usual list, now and under the usual trust, unless told otherwise. */
  ask(changes?: Partial<StatusAsk>, uri?: string): Awaitable<StatusLookup>;
}

/** A cache whose clock stands still, and a publisher that counts. */
export function openWorld(options: Partial<StatusCacheOptions> = {}): CacheWorld {
  const world: CacheWorld['world'] = {
    nowMs: worldNowMs,
    loads: [],
    answer: () => ({ text: issueList() }),
  };
  const cache = createStatusCache({
    load: async (uri, atMs) => {
      world.loads.push({ uri, atMs });
      return world.answer(uri, atMs);
    },
    crypto: nodeLicenceCrypto,
    clock: () => world.nowMs,
    ...options,
  });
  const ask = (changes: Partial<StatusAsk> = {}, uri = worldUri): Awaitable<StatusLookup> =>
    cache.find(uri, { signers: worldSigners, nowMs: world.nowMs, atMs: null, ...changes });
  return { world, cache, ask };
}

/** A list signed at that second, with this value at index 0. */
export function listOf(value: number, iatSeconds = worldNowSeconds, ttlSeconds = 3_600): Loaded {
  return { text: issueList({ iatSeconds, ttlSeconds, bytes: packStatuses([value], 2) }) };
}

export function readFirst(lookup: StatusLookup): number | string | undefined {
  return 'list' in lookup ? getStatus(lookup.list.bytes, lookup.list.bits, 0) : lookup.code;
}
