import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { carryDecisiveDays } from '@shuqiao/storage/provision/decisive-day';
import {
  type DeliveryEvent,
  deleteDeliveryEvents,
  insertDeliveryEvents,
} from '@shuqiao/storage/provision/delivery-event';
import {
  advanceFeed,
  type FeedProgress,
  findFeedState,
  revisePast,
} from '@shuqiao/storage/provision/feed-state';
import type { Writer } from '@shuqiao/storage/store';
import type { VerifiedPage } from './verify-page.ts';

export interface PageToKeep {
  progress: FeedProgress;
  /** How many entries had been read before: another reader may have been here since. */
  readCount: number;
  events: DeliveryEvent[];
  erased: VerifiedPage['erased'];
}

/** The deliveries of a page and the position after it; what changes the past is said to. */
export async function keepPage(
  w: Writer,
  { progress, readCount, events, erased }: PageToKeep,
): Promise<void> {
  const isOurs = await advanceFeed(w, progress, readCount);
  if (!isOurs) return;
  await insertDeliveryEvents(w, events);
  const { feed } = progress;
  await revise(w, feed, [...(await erase(w, erased)), ...(await listLate(w, feed, events))]);
}

/** Returns when what was forgotten had happened. */
async function erase(w: Writer, ranges: PageToKeep['erased']): Promise<number[]> {
  const gone: number[] = [];
  for (const { from, to } of ranges) gone.push(...(await deleteDeliveryEvents(w, from, to)));
  return gone;
}

/** When deliveries happened in a past that was taken as known; nobody settles between this and the commit. */
async function listLate(w: Writer, feed: string, events: readonly DeliveryEvent[]): Promise<number[]> {
  const state = await findFeedState(w, feed);
  const settledUntilMs = state?.settledUntilMs ?? Number.NEGATIVE_INFINITY;
  return events.map(({ atMs }) => atMs).filter((atMs) => atMs <= settledUntilMs);
}

/** @param changedMs when there is a delivery more, or one less. */
async function revise(w: Writer, feed: string, changedMs: readonly number[]): Promise<void> {
  if (changedMs.length === 0) return;
  const firstMs = changedMs.reduce((first, atMs) => Math.min(first, atMs));
  await carryDecisiveDays(w, await revisePast(w, feed), toLegalDate(firstMs));
}
