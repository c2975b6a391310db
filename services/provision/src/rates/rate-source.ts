import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import type { Clock } from '@shuqiao/http/clock';
import { withDeadline } from '@shuqiao/http/deadline';
import { Problem } from '@shuqiao/http/problem';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import type { FeedState } from '@shuqiao/storage/provision/feed-state';
import type { DirectoryFollower } from '../directory/directory-follower.ts';
import type { RateDirectory } from '../directory/rate-directory.ts';
import type { FeedReader } from '../evidence/feed-reader.ts';
import { composeRates } from './compose-rates.ts';
import type { DeliveryHistory } from './delivery-history.ts';

/** One state of log and directory, from which any figures can be taken that shall fit together. */
export interface RateReading {
  readonly directory: RateDirectory;
  readonly evidence: { readonly size: number; readonly root: string };
  readonly behind: boolean;
  /** Counts how often the past has changed since it was read first. */
  readonly pastRevision: number;
  /** Instant of the log's first entry; null while there is none. */
  readonly openedAtMs: number | null;
  /** Up to here the past is that of its revision; undefined when log or directory were not read to their end. */
  readonly settledUntilMs: number | undefined;
  listDecisive(asOfMs: number): Promise<DeliveryEvent[]>;
  ratesAt(asOfMs: number): Promise<ProvisionRates>;
}

export interface RateSource {
  /** Reads log and directory first, within a bounded time. @throws Problem `not_ready` */
  read(): Promise<RateReading>;
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
  history: DeliveryHistory;
  clock: Clock;
  /** True when log and directory are read to their end. */
  catchUp: () => Promise<boolean>;
  /** How long a request waits until what decides of a long past has been derived. */
  settleMs: number;
}

/** An answer enters the log when it is signed: what happened longer ago than this will hardly be added to. */
const SETTLING_MS = 3_600_000;

const UNDERIVED: Obstacle = { reason: 'history_underived' };

type LogState = FeedState & { root: string };

export function rateSource(options: RateSourceOptions): RateSource {
  const { feed, directory, history, clock, catchUp, settleMs } = options;
  let overdue: Promise<unknown> | undefined;

  /** Goes on in the background when it takes too long. @throws Problem `not_ready` */
  async function settle(untilMs: number): Promise<number> {
    const settling = history.settle(untilMs);
    return withDeadline(settling, settleMs, () => {
      const clear = () => {
        overdue = undefined;
      };
      overdue ??= settling.then(clear, clear);
      return notReady(UNDERIVED);
    });
  }

  async function findObstacle(): Promise<Obstacle | undefined> {
    const fault = feed.fault();
    if (fault) return { reason: fault.fault, index: fault.index };
    if (!directory.current()) return { reason: 'directory_missing' };
    if (overdue) return UNDERIVED;
    return (await feed.findState()) ? undefined : { reason: 'evidence_unread' };
  }

  /** @throws Problem `not_ready` */
  async function readLogState(): Promise<LogState> {
    const obstacle = await findObstacle();
    const state = await feed.findState();
    if (obstacle || !state?.root) throw notReady(obstacle ?? { reason: 'evidence_unread' });
    return { ...state, root: state.root };
  }

  /** @param readToEndMs when both were last read to their end, undefined where that failed. */
  async function open(basis: RateDirectory, readToEndMs: number | undefined): Promise<RateReading> {
    await readLogState();
    const settledUntilMs = readToEndMs === undefined ? undefined : await settle(readToEndMs - SETTLING_MS);
    const log = await readLogState();
    const { size, root, pastRevision, openedAtMs } = log;
    const evidence = { size, root };
    const behind = readToEndMs === undefined || basis.expiresAtMs <= clock();
    const listDecisive = (asOfMs: number) => history.listDecisive(log, asOfMs);
    const made = new Map<number, Promise<ProvisionRates>>();
    async function makeRates(asOfMs: number): Promise<ProvisionRates> {
      const deliveries = await listDecisive(asOfMs);
      return composeRates({ directory: basis, evidence, deliveries, asOfMs, behind });
    }
    return {
      directory: basis,
      evidence,
      behind,
      pastRevision,
      openedAtMs,
      settledUntilMs,
      listDecisive,
      ratesAt(asOfMs) {
        const rates = made.get(asOfMs) ?? makeRates(asOfMs);
        made.set(asOfMs, rates);
        return rates;
      },
    };
  }

  return {
    findObstacle,
    async read() {
      const askedMs = clock();
      const isCaughtUp = await catchUp();
      const current = directory.current();
      if (!current) throw notReady((await findObstacle()) ?? { reason: 'directory_missing' });
      return open(current, isCaughtUp ? askedMs : undefined);
    },
    async ratesAsKnown(asOfMs) {
      const askedMs = clock();
      const known = await directory.findAsKnown(asOfMs);
      if (!known) return undefined;
      if (!(await catchUp())) throw notReady((await findObstacle()) ?? { reason: 'evidence_behind' });
      const reading = await open(known, askedMs);
      return { ...(await reading.ratesAt(asOfMs)), behind: false };
    },
  };
}

/** Legal date on which the log begins; before it there is no figure. */
export function findHistoryStart({ openedAtMs }: Pick<RateReading, 'openedAtMs'>): string | null {
  return openedAtMs === null ? null : toLegalDate(openedAtMs);
}

function notReady(obstacle: Obstacle): Problem {
  return new Problem('not_ready', { ...obstacle }, { headers: { 'Retry-After': '5' } });
}
