import { createByteLru } from './byte-lru.ts';
import type { VerifiedStatusList } from './verified-status-list.ts';

export interface PastLists {
  find(key: string, atMs: number): VerifiedStatusList | undefined;
  /** The list was the answer to a question about this moment. */
  add(key: string, list: VerifiedStatusList, atMs: number): void;
  readonly bytes: number;
}

interface PastList {
  readonly list: VerifiedStatusList;
  /** Latest moment that the publisher answered with this list. */
  readonly untilMs: number;
}

/**
 * LIC-S17. A list was in force from its `iat` to the last moment it was given as the answer for; not up to its `exp`,
 * which reaches over the lists that came after it.
 */
export function createPastLists(maxBytes: number): PastLists {
  const byKey = new Map<string, Map<string, PastList>>();
  const held = createByteLru<string>(maxBytes, (name, key) => {
    const siblings = byKey.get(key);
    siblings?.delete(name);
    if (siblings?.size === 0) byKey.delete(key);
  });

  return {
    get bytes() {
      return held.bytes;
    },
    find(key, atMs) {
      for (const [name, { list, untilMs }] of byKey.get(key) ?? []) {
        if (atMs < list.iatMs || untilMs < atMs) continue;
        held.get(name);
        return list;
      }
      return undefined;
    },
    add(key, list, atMs) {
      const name = `${key}@${list.iatMs}`;
      const untilMs = Math.max(atMs, byKey.get(key)?.get(name)?.untilMs ?? 0);
      held.delete(name);
      byKey.set(key, (byKey.get(key) ?? new Map()).set(name, { list, untilMs }));
      held.set(name, key, list.bytes.length);
    },
  };
}
