import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  type DeliveryEvent,
  deleteDeliveryEvents,
  insertDeliveryEvents,
  listDecisiveDeliveryEvents,
  listDeliveryEvents,
} from './delivery-event.ts';

function event(evidenceIndex: number, change: Partial<DeliveryEvent> = {}): DeliveryEvent {
  return {
    evidenceIndex,
    atMs: evidenceIndex * 1_000,
    resource: '102001/000001',
    channel: 'channel-1',
    department: '市工商局',
    outcome: 'accepted',
    records: 10,
    rejected: 1,
    dataAsOfMs: null,
    noChange: false,
    unchanged: false,
    ...change,
  };
}

const indexes = (events: DeliveryEvent[]) => events.map(({ evidenceIndex }) => evidenceIndex);

describeOnBothEngines('delivery events', 'provision', (open) => {
  test('are added once, however often the feed is read', async () => {
    const store = await open();
    const insert = (...events: DeliveryEvent[]) => store.write((w) => insertDeliveryEvents(w, events));

    expect(await insert(event(1), event(2, { dataAsOfMs: 1_500, noChange: true }))).toBe(2);
    expect(await insert(event(2, { records: 99 }), event(3))).toBe(1);
    expect(await insert()).toBe(0);
    expect((await listDeliveryEvents(store.read)).rows).toEqual([
      event(1),
      event(2, { dataAsOfMs: 1_500, noChange: true }),
      event(3),
    ]);
  });

  test('are taken in a thousand at a time', async () => {
    const store = await open();
    const thousand = Array.from({ length: 1_000 }, (_, i) => event(i));

    expect(await store.write((w) => insertDeliveryEvents(w, thousand))).toBe(1_000);
  });

  test('are listed by resource, channel, department and time, page by page', async () => {
    const store = await open();
    const events = [1, 2, 3, 4, 9, 10].map((i) => event(i, { channel: i % 2 ? 'odd' : 'even' }));
    await store.write((w) => insertDeliveryEvents(w, events));
    const list = async (filter: object) => indexes((await listDeliveryEvents(store.read, filter)).rows);

    expect(await list({ channel: 'odd' })).toEqual([1, 3, 9]);
    expect(await list({ fromMs: 2_000, untilMs: 9_000 })).toEqual([2, 3, 4]);
    expect(await list({ department: 'other' })).toEqual([]);
    expect(await list({ resource: '102001/000001', after: 4 })).toEqual([9, 10]);
    expect((await listDeliveryEvents(store.read, { limit: 2 })).next).toBe(2);
  });

  test('of an erased range are forgotten, and no others', async () => {
    const store = await open();
    await store.write((w) =>
      insertDeliveryEvents(
        w,
        [1, 2, 3, 4].map((i) => event(i)),
      ),
    );

    expect(await store.write((w) => deleteDeliveryEvents(w, 2, 3))).toBe(2);
    expect(indexes((await listDeliveryEvents(store.read)).rows)).toEqual([1, 4]);
  });

  test('the first and the newest of every channel and kind of result are found up to an instant', async () => {
    const store = await open();
    await store.write((w) =>
      insertDeliveryEvents(w, [
        event(0),
        event(1),
        event(2),
        event(3, { outcome: 'refused', records: 0 }),
        event(4, { records: 0 }),
        event(5, { unchanged: true }),
        event(6, { records: 0, noChange: true }),
        event(7, { channel: 'channel-2' }),
        event(8),
      ]),
    );
    const list = async (untilMs: number, size: number) =>
      indexes(await listDecisiveDeliveryEvents(store.read, { untilMs, size }));

    expect(await list(8_000, 9)).toEqual([0, 2, 3, 4, 5, 6, 7]);
    expect(await list(9_000, 9)).toEqual([0, 3, 4, 5, 6, 7, 8]);
    expect(await list(9_000, 8)).toEqual([0, 2, 3, 4, 5, 6, 7]);
  });

  test('an older delivery of newer data is found beside a newer one of older data', async () => {
    const store = await open();
    const dates = [1_000, 4_500, 3_500, 4_000];
    await store.write((w) =>
      insertDeliveryEvents(
        w,
        dates.map((dataAsOfMs, i) => event(i + 5, { dataAsOfMs })),
      ),
    );

    const found = await listDecisiveDeliveryEvents(store.read, { untilMs: 9_000, size: 9 });
    expect(indexes(found)).toEqual([5, 6, 8]);
  });
});
