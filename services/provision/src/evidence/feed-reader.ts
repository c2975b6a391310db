import type { Clock } from '@shuqiao/http/clock';
import type { Fetch } from '@shuqiao/http/fetch';
import { CompactRange } from '@shuqiao/protocol/evidence/compact-range';
import { deleteDeliveryEvents, insertDeliveryEvents } from '@shuqiao/storage/provision/delivery-event';
import { advanceFeed, type FeedState, findFeedState } from '@shuqiao/storage/provision/feed-state';
import type { Store } from '@shuqiao/storage/store';
import type { DirectoryFollower } from '../directory/directory-follower.ts';
import { FeedBroken } from './feed-broken.ts';
import { fetchPage } from './fetch-page.ts';
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
    await store.write(async (w) => {
      const isOurs = await advanceFeed(w, toFeedState(page, clock()), readCount);
      if (!isOurs) return;
      await insertDeliveryEvents(w, events);
      for (const { from, to } of page.erased) await deleteDeliveryEvents(w, from, to);
    });
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

function toFeedState({ range, lastLeaf }: ReadLog, readAtMs: number): FeedState {
  return {
    feed: FEED,
    nextIndex: range.size,
    size: range.size,
    root: range.root().toString('base64'),
    rangeHashes: range.hashes.map((hash) => hash.toString('base64url')),
    lastLeaf,
    readAtMs,
  };
}

function toReadLog(state: FeedState | undefined): ReadLog {
  if (!state) return { range: CompactRange.empty(), lastLeaf: null };
  const hashes = state.rangeHashes.map((hash) => Buffer.from(hash, 'base64url'));
  return { range: CompactRange.restore(state.nextIndex, hashes), lastLeaf: state.lastLeaf };
}
