import { createHash } from 'node:crypto';
import type { LicenceCrypto } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { createByteLru } from '@shuqiao/protocol/licence/status-list/byte-lru';
import type { StatusLookup, StatusSource } from '@shuqiao/protocol/licence/status-list/status-source';
import { type HeldList, type StoredList, toHeldList } from './held-list.ts';
import type { LicenceCache } from './licence-cache.ts';
import { createOpenOnce } from './open-once.ts';
import { findStored } from './stored.ts';

/** One list that licences pointed at, as it is now or was at a past moment. */
export interface WantedList {
  readonly uri: string;
  readonly atSeconds: number | null;
}

export interface ListKeeper extends StatusSource {
  /** What licences have pointed at so far, in earlier runs as well. */
  listWanted(): Promise<readonly WantedList[]>;
  findHeld(wanted: WantedList): Promise<HeldList | undefined>;
  keep(stored: StoredList): Promise<void>;
  /** Puts down what is wanted, for the next run. */
  keepWanted(): Promise<void>;
}

/** LIC-S10. Of what is held in memory; the cache has the rest. */
const MEMORY_MAX_BYTES = 256 * 1_048_576;
const MAX_WANTED = 10_000;
const WANTED_NAME = 'lists';
/** A text of base64url and the list packed. */
const PACKED_SHARE = 4;

/** Answers from what is held; asks nobody (LIC-Q6). */
export function createListKeeper(cache: LicenceCache, crypto: LicenceCrypto): ListKeeper {
  const memory = createByteLru<HeldList>(MEMORY_MAX_BYTES);
  const wanted = new Map<string, WantedList>();

  const opened = createOpenOnce(async () => {
    const stored = await findStored<{ lists: WantedList[] }>(cache, WANTED_NAME, areWanted);
    for (const list of stored?.lists ?? []) want(list);
  });

  function want({ uri, atSeconds }: WantedList): void {
    const name = toName({ uri, atSeconds });
    wanted.delete(name);
    wanted.set(name, { uri, atSeconds });
    const [oldest] = wanted.keys();
    if (wanted.size > MAX_WANTED && oldest !== undefined) wanted.delete(oldest);
  }

  function remember(stored: StoredList): HeldList {
    const held = toHeldList(stored, crypto);
    memory.set(toName(stored), held, stored.token.length * PACKED_SHARE);
    return held;
  }

  async function findHeld(list: WantedList): Promise<HeldList | undefined> {
    const name = toName(list);
    const known = memory.get(name);
    if (known) return known;
    const stored = await findStored<StoredList>(cache, name, (value) => isStoredList(value, list));
    return stored && remember(stored);
  }

  return {
    findHeld,
    async find(uri, ask) {
      await opened();
      const atSeconds = ask.atMs === null ? null : Math.floor(ask.atMs / 1_000);
      const current = await (await findHeld({ uri, atSeconds: null }))?.find(ask);
      if (atSeconds === null || covers(current, ask.atMs ?? 0)) {
        want({ uri, atSeconds: null });
        return current ?? { code: 'status_unavailable', reason: 'not_held' };
      }
      want({ uri, atSeconds });
      const past = await (await findHeld({ uri, atSeconds }))?.find(ask);
      return past ?? { code: 'status_history_unavailable', reason: 'not_held' };
    },
    async listWanted() {
      await opened();
      return [...wanted.values()];
    },
    async keep(stored) {
      remember(stored);
      await cache.put(toName(stored), JSON.stringify(stored));
    },
    async keepWanted() {
      await opened();
      await cache.put(WANTED_NAME, JSON.stringify({ lists: [...wanted.values()] }));
    },
  };
}

/** LIC-S17: the list of now was in force from its `iat` to its retrieval, if it has an end at all. */
function covers(lookup: StatusLookup | undefined, atMs: number): boolean {
  if (!lookup || 'code' in lookup) return false;
  const { iatMs, expMs, retrievedAtMs } = lookup.list;
  return expMs !== null && iatMs <= atMs && atMs <= Math.min(expMs, retrievedAtMs);
}

function toName({ uri, atSeconds }: WantedList): string {
  return `list-${createHash('sha256').update(`${atSeconds} ${uri}`).digest('hex')}`;
}

function isStoredList(value: Readonly<Record<string, unknown>>, { uri, atSeconds }: WantedList): boolean {
  const isSame = value.uri === uri && value.atSeconds === atSeconds;
  return isSame && typeof value.token === 'string' && Number.isSafeInteger(value.retrievedAtMs);
}

function areWanted({ lists }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(lists) && lists.every(isWanted);
}

function isWanted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, atSeconds = undefined } = value as Partial<Record<keyof WantedList, unknown>>;
  return typeof uri === 'string' && (atSeconds === null || Number.isSafeInteger(atSeconds));
}
