import type { Awaitable } from '../crypto/crypto-port.ts';
import { createByteLru } from './byte-lru.ts';
import { type HeldList, isPastLife, isRollback, isUsable } from './held-list.ts';
import { toLifeMs } from './list-life.ts';
import { createLoadBackOff } from './load-back-off.ts';
import { type ListLoading, loadList } from './load-list.ts';
import { createRunOnce } from './run-once.ts';
import type { StatusAsk, StatusLookup } from './status-source.ts';
import type { TrustedKeySet } from './trusted-key-set.ts';

export interface CurrentLists {
  find(key: string, uri: string, ask: StatusAsk): Awaitable<StatusLookup>;
  /** What is held, without asking anybody. */
  peek(key: string): HeldList | undefined;
  refresh(key: string): Promise<void>;
  /** Lists whose life is ending; lets go what nobody asked for in a long time. */
  listDue(): readonly { readonly key: string; readonly uri: string }[];
  readonly bytes: number;
}

/** Early enough for some tries before the life is over. */
const REFRESH_SHARE = 0.75;
const IDLE_MS = 7 * 86_400_000;

export function createCurrentLists(maxBytes: number, loading: ListLoading): CurrentLists {
  const { clock } = loading;
  const lists = createByteLru<HeldList>(maxBytes);
  const backOff = createLoadBackOff();
  const runOnce = createRunOnce<StatusLookup>();

  async function load(key: string, uri: string, signers: readonly TrustedKeySet[]): Promise<StatusLookup> {
    const loaded = await loadList(loading, uri, signers, null);
    const nowMs = clock();
    const held = lists.peek(key);
    const outcome: StatusLookup =
      'list' in loaded && isRollback(loaded.list, held, { signers, nowMs })
        ? { code: 'status_token_invalid', reason: 'older_than_held' }
        : loaded;
    if ('code' in outcome) {
      backOff.record(key, outcome, nowMs);
    } else {
      backOff.clear(key);
      const { list } = outcome;
      const kept = { list, lifeMs: toLifeMs(list), signers, askedMs: held?.askedMs ?? nowMs };
      lists.set(key, kept, list.bytes.length);
    }
    return outcome;
  }

  function reload(key: string, uri: string, signers: readonly TrustedKeySet[]): Promise<StatusLookup> {
    return runOnce(key, () => load(key, uri, signers));
  }

  return {
    get bytes() {
      return lists.bytes;
    },
    peek: (key) => lists.peek(key),
    find(key, uri, ask) {
      const nowMs = clock();
      const held = lists.get(key);
      if (held) {
        held.signers = ask.signers;
        held.askedMs = nowMs;
      }
      const usable = held && isUsable(held, ask) ? held : undefined;
      if (usable && !isPastLife(usable, nowMs)) return usable;
      const failure = backOff.find(key, nowMs);
      if (failure) return usable ?? failure;
      return reload(key, uri, ask.signers).then((outcome) =>
        'list' in outcome ? outcome : (usable ?? outcome),
      );
    },
    listDue() {
      const nowMs = clock();
      const due: { key: string; uri: string }[] = [];
      for (const [key, held] of [...lists.entries()]) {
        if (nowMs - held.askedMs > IDLE_MS) lists.delete(key);
        else if (isPastLife(held, nowMs, REFRESH_SHARE) && !backOff.find(key, nowMs)) {
          due.push({ key, uri: held.list.uri });
        }
      }
      return due;
    },
    async refresh(key) {
      const held = lists.peek(key);
      if (held) await reload(key, held.list.uri, held.signers);
    },
  };
}
