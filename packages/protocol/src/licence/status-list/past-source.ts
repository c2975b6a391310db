import type { Awaitable } from '../crypto/crypto-port.ts';
import { isStillTrusted } from './find-signing-key.ts';
import { createLoadBackOff } from './load-back-off.ts';
import { type ListLoading, loadList } from './load-list.ts';
import { createPastLists } from './past-lists.ts';
import { createRunOnce } from './run-once.ts';
import type { StatusAsk, StatusLookup } from './status-source.ts';

export interface PastSource {
  find(key: string, uri: string, ask: StatusAsk, atMs: number): Awaitable<StatusLookup>;
  readonly bytes: number;
}

/** LIC-S17: lists of past moments, by the publisher's `time` question. */
export function createPastSource(maxBytes: number, loading: ListLoading): PastSource {
  const { clock } = loading;
  const lists = createPastLists(maxBytes);
  const backOff = createLoadBackOff();
  const runOnce = createRunOnce<StatusLookup>();

  async function load(key: string, uri: string, ask: StatusAsk, atMs: number): Promise<StatusLookup> {
    const outcome = await loadList(loading, uri, ask.signers, atMs);
    if ('list' in outcome) lists.add(key, outcome.list, atMs);
    // A host that is down is down for every moment.
    else backOff.record(outcome.code === 'status_unavailable' ? key : `${key}@${atMs}`, outcome, clock());
    if (!('code' in outcome && outcome.code === 'status_unavailable')) backOff.clear(key);
    return outcome;
  }

  return {
    get bytes() {
      return lists.bytes;
    },
    find(key, uri, ask, atMs) {
      const held = lists.find(key, atMs);
      if (held && isStillTrusted(held, ask.signers, ask.nowMs)) return { list: held };
      const nowMs = clock();
      const failure = backOff.find(key, nowMs) ?? backOff.find(`${key}@${atMs}`, nowMs);
      return failure ?? runOnce(`${key}@${atMs}`, () => load(key, uri, ask, atMs));
    },
  };
}
