import type { Clock } from '@shuqiao/http/clock';
import { Problem } from '@shuqiao/http/problem';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import { listDecisiveDeliveryEvents } from '@shuqiao/storage/provision/delivery-event';
import type { Store } from '@shuqiao/storage/store';
import type { DirectoryFollower } from '../directory/directory-follower.ts';
import type { RateDirectory } from '../directory/rate-directory.ts';
import type { FeedReader } from '../evidence/feed-reader.ts';
import { composeRates } from './compose-rates.ts';

export interface RateSource {
  /** Reads log and directory first, within a bounded time. @throws Problem `not_ready` */
  ratesAt(asOfMs: number): Promise<ProvisionRates>;
  /**
   * By the directory as it was known at that instant, undefined before the first; only when log and
   * directory have been read to their end.
   * @throws Problem `not_ready`
   */
  ratesAsKnown(asOfMs: number): Promise<ProvisionRates | undefined>;
  /** Why there are no rates now: what is answered with 503 and what readiness tells (EVL-R85). */
  findObstacle(): Promise<Obstacle | undefined>;
}

export interface Obstacle {
  reason: string;
  /** Entry of the log at which reading stopped. */
  index?: number;
}

export interface RateSourceOptions {
  feed: FeedReader;
  directory: DirectoryFollower;
  store: Store;
  clock: Clock;
  /** True when log and directory are read to their end. */
  catchUp: () => Promise<boolean>;
}

export function rateSource({ feed, directory, store, clock, catchUp }: RateSourceOptions): RateSource {
  async function findObstacle(): Promise<Obstacle | undefined> {
    const fault = feed.fault();
    if (fault) return { reason: fault.fault, index: fault.index };
    if (!directory.current()) return { reason: 'directory_missing' };
    return (await feed.findState()) ? undefined : { reason: 'evidence_unread' };
  }

  /** @throws Problem `not_ready` */
  async function readLogState(): Promise<{ size: number; root: string }> {
    const obstacle = await findObstacle();
    const state = await feed.findState();
    if (obstacle || !state?.root) throw notReady(obstacle ?? { reason: 'evidence_unread' });
    return { size: state.size, root: state.root };
  }

  async function compute(basis: RateDirectory, asOfMs: number, behind: boolean): Promise<ProvisionRates> {
    const evidence = await readLogState();
    const events = await listDecisiveDeliveryEvents(store.read, {
      untilMs: asOfMs + 1,
      size: evidence.size,
    });
    return composeRates({ directory: basis, evidence, events, asOfMs, behind });
  }

  return {
    findObstacle,
    async ratesAt(asOfMs) {
      const isCaughtUp = await catchUp();
      const current = directory.current();
      if (!current) throw notReady((await findObstacle()) ?? { reason: 'directory_missing' });
      return compute(current, asOfMs, !isCaughtUp || current.expiresAtMs <= clock());
    },
    async ratesAsKnown(asOfMs) {
      const known = await directory.findAsKnown(asOfMs);
      if (!known) return undefined;
      if (!(await catchUp())) throw notReady((await findObstacle()) ?? { reason: 'evidence_behind' });
      return compute(known, asOfMs, false);
    },
  };
}

function notReady(obstacle: Obstacle): Problem {
  return new Problem('not_ready', { ...obstacle }, { headers: { 'Retry-After': '5' } });
}
