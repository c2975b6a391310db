import type { Clock } from '@shuqiao/http/clock';
import type { Fetch } from '@shuqiao/http/fetch';
import { CompactRange } from '@shuqiao/protocol/evidence/compact-range';
import {
  type FeedProgress,
  type FeedState,
  findFeedState,
  settleFeed,
} from '@shuqiao/storage/provision/feed-state';
import type { Store } from '@shuqiao/storage/store';
import type { DirectoryFollower } from '../directory/directory-follower.ts';
import { FeedBroken } from './feed-broken.ts';
import { fetchPage } from './fetch-page.ts';
import { keepPage } from './keep-page.ts';
import { toDeliveryEvents } from './to-delivery-events.ts';
import { type ReadLog, type VerifiedPage, verifyPage } from './verify-page.ts';

const FEED = 'evidence';

export interface FeedReader {
  /** Reads on from the stored position to the end of the log. @throws FeedBroken */
  read(signal: AbortSignal): Promise<void>;
  /** Why the log is not to be believed; gone once it has been read to its end without fault. */
  fault(): FeedBroken | undefined;
  /** What has been read; undefined before the first page. */
  findState(): Promise<FeedState | undefined>;
  /**
   * Takes the past up to an instant as known: what the log still adds to it after the returned state counts as a
   * revision. Undefined before the first page.
   */
  settle(untilMs: number): Promise<FeedState | undefined>;
}

interface Options {
  exchange: Fetch;
  directory: DirectoryFollower;
  store: Store;
  clock: Clock;
}

/** Follows the evidence log page by page; a page is stored together with the position after it, or not at all. */
export function feedReader({ exchange, directory, store, clock }: Options): FeedReader {
  let fault: FeedBroken | undefined;

  const findState = () => findFeedState(store.read, FEED);

  async function keep(page: VerifiedPage, readCount: number, signal: AbortSignal): Promise<void> {
    const events = await toDeliveryEvents(page.answers, directory, signal);
    const progress = toProgress(page, clock());
    await store.write((w) => keepPage(w, { progress, readCount, events, erased: page.erased }));
  }

  /** True while the log has more. */
  async function readPage(signal: AbortSignal): Promise<boolean> {
    const state = await findState();
    const log = toReadLog(state);
    const page = await fetchPage(exchange, log.range.size, signal);
    const verified = verifyPage(log, page);
    if (!state || verified.range.size > log.range.size) await keep(verified, log.range.size, signal);
    return verified.range.size < page.size;
  }

  return {
    findState,
    fault: () => fault,
    settle: (untilMs) => store.write((w) => settleFeed(w, FEED, untilMs)),
    async read(signal) {
      try {
        while (await readPage(signal)) signal.throwIfAborted();
        fault = undefined;
      } catch (error) {
        if (error instanceof FeedBroken) fault = error;
        throw error;
      }
    },
  };
}

function toProgress({ range, lastLeaf, openedAtMs }: ReadLog, readAtMs: number): FeedProgress {
  return {
    feed: FEED,
    nextIndex: range.size,
    size: range.size,
    root: range.root().toString('base64'),
    rangeHashes: range.hashes.map((hash) => hash.toString('base64url')),
    lastLeaf,
    readAtMs,
    openedAtMs,
  };
}

function toReadLog(state: FeedState | undefined): ReadLog {
  if (!state) return { range: CompactRange.empty(), lastLeaf: null, openedAtMs: null };
  const { nextIndex, rangeHashes, lastLeaf, openedAtMs } = state;
  const hashes = rangeHashes.map((hash) => Buffer.from(hash, 'base64url'));
  return { range: CompactRange.restore(nextIndex, hashes), lastLeaf, openedAtMs };
}
