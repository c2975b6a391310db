import { computeProvisionRate } from '@shuqiao/domain/provision-rate/compute-provision-rate';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import { COMMERCE, sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { findDecisiveDay } from '@shuqiao/storage/provision/decisive-day';
import {
  deleteDeliveryEvents,
  insertDeliveryEvents,
  type DeliveryEvent as StoredEvent,
} from '@shuqiao/storage/provision/delivery-event';
import type { FeedState } from '@shuqiao/storage/provision/feed-state';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedReader } from '../evidence/feed-reader.ts';
import { type DeliveryHistory, deliveryHistory } from './delivery-history.ts';
import { toDelivery } from './to-delivery.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-11-20T00:00:00+08:00');
const size = 1_000;

function event(evidenceIndex: number, over: Partial<StoredEvent> = {}): StoredEvent {
  const atMs = over.atMs ?? START_MS;
  return {
    evidenceIndex,
    atMs,
    resource: '102001/000001',
    channel: 'CH-0001',
    department: COMMERCE,
    outcome: 'ok',
    records: 10,
    rejected: 0,
    dataAsOfMs: atMs,
    noChange: false,
    unchanged: false,
    ...over,
  };
}

const hours = fc.integer({ min: 0, max: 96 }).map((count) => START_MS + count * HOUR_MS);
const histories = fc
  .array(
    fc.record({
      atMs: hours,
      dataAsOfMs: hours,
      outcome: fc.constantFrom('ok', 'ok', 'refused'),
      records: fc.constantFrom(0, 10),
      noChange: fc.boolean(),
      unchanged: fc.constantFrom(false, false, true),
    }),
    { maxLength: 20 },
  )
  .map((drawn) => drawn.map((over, i) => event(i, over)));
const settlings = fc.array(hours, { maxLength: 4 }).map((instants) => instants.sort((a, b) => a - b));

/** A log that was read so far, as the service keeps it. */
function readFeed(pastRevision: number): Pick<FeedReader, 'findState' | 'settle'> {
  const state: FeedState = {
    feed: 'evidence',
    nextIndex: size,
    size,
    root: null,
    rangeHashes: [],
    lastLeaf: null,
    readAtMs: START_MS,
    openedAtMs: START_MS,
    pastRevision,
    settledUntilMs: -1,
  };
  return { findState: async () => state, settle: async () => state };
}

const count = (deliveries: readonly DeliveryEvent[], asOfMs: number) =>
  computeProvisionRate({ ...sampleDirectory(), deliveries }, asOfMs);

async function expectSameRates(history: DeliveryHistory, all: readonly StoredEvent[], pastRevision: number) {
  for (let asOfMs = START_MS; asOfMs <= START_MS + 120 * HOUR_MS; asOfMs += 7 * HOUR_MS) {
    const found = await history.listDecisive({ size, pastRevision }, asOfMs);
    const seen = all.filter(({ atMs }) => atMs <= asOfMs).map(toDelivery);
    expect(count(found, asOfMs)).toEqual(count(seen, asOfMs));
  }
}

describeOnBothEngines('the history of deliveries', 'provision', (open) => {
  const empty = async (store: Store) => store.write((w) => deleteDeliveryEvents(w, 0, size));

  test('gives the rates of all deliveries at any instant, whatever was settled before, also after a restart', async () => {
    const store = await open();
    let pastRevision = 0;
    await fc.assert(
      fc.asyncProperty(histories, settlings, async (all, instants) => {
        pastRevision += 1;
        await empty(store);
        await store.write((w) => insertDeliveryEvents(w, all));
        const history = deliveryHistory(store, readFeed(pastRevision));
        for (const untilMs of instants) await history.settle(untilMs);
        await expectSameRates(history, all, pastRevision);
        await expectSameRates(deliveryHistory(store, readFeed(pastRevision)), all, pastRevision);
      }),
      { numRuns: 15 },
    );
  });

  test('gives the rates of a past instant after more was settled', async () => {
    const store = await open();
    const all = [0, 5, 10, 20].map((hour, i) => event(i, { atMs: START_MS + hour * HOUR_MS }));
    await store.write((w) => insertDeliveryEvents(w, all));
    const history = deliveryHistory(store, readFeed(0));
    await history.settle(START_MS + 23 * HOUR_MS);
    await expectSameRates(history, all, 0);
  });

  test('does not remember what was settled of a past that has been revised', async () => {
    const store = await open();
    const all = [event(1), event(2, { atMs: START_MS + HOUR_MS })];
    await store.write((w) => insertDeliveryEvents(w, all));
    const history = deliveryHistory(store, readFeed(0));
    await history.settle(START_MS + 12 * HOUR_MS);
    await store.write((w) => deleteDeliveryEvents(w, 2, 2));
    await expectSameRates(history, all.slice(0, 1), 1);
  });

  test('keeps a date for good once it has ended, and is settled once by however many ask', async () => {
    const store = await open();
    await store.write((w) =>
      insertDeliveryEvents(w, [event(1), event(2, { atMs: START_MS + 25 * HOUR_MS })]),
    );
    const history = deliveryHistory(store, readFeed(0));
    const settle = (untilMs: number) => Promise.all([history.settle(untilMs), history.settle(untilMs)]);
    const findDay = (date: string) => findDecisiveDay(store.read, 0, date);

    await settle(START_MS + 23 * HOUR_MS);
    expect(await findDay('2026-11-20')).toBeUndefined();
    await settle(START_MS + 30 * HOUR_MS);
    expect(await findDay('2026-11-21')).toMatchObject({ date: '2026-11-20', events: [1] });
    await settle(START_MS + 50 * HOUR_MS);
    expect(await findDay('2026-11-21')).toMatchObject({ date: '2026-11-21', events: [1, 2] });
  });

  test('holds what is beyond the log as it was read back', async () => {
    const store = await open();
    await store.write((w) => insertDeliveryEvents(w, [event(1), event(2)]));
    const found = await deliveryHistory(store, readFeed(0)).listDecisive(
      { size: 2, pastRevision: 0 },
      START_MS,
    );
    expect(found.map(({ index }) => index)).toEqual([1]);
  });
});
