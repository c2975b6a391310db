import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  type DeliveryEvent,
  deleteDeliveryEvents,
  insertDeliveryEvents,
  listNewestDeliveryEvents,
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
    expect((await listNewestDeliveryEvents(store.read, { untilMs: 9_000, size: 9 })).rows).toEqual([
      event(3),
      event(2, { dataAsOfMs: 1_500, noChange: true }),
      event(1),
    ]);
  });

  test('are taken in a thousand at a time', async () => {
    const store = await open();
    const thousand = Array.from({ length: 1_000 }, (_, i) => event(i));

    expect(await store.write((w) => insertDeliveryEvents(w, thousand))).toBe(1_000);
  });

  test('are listed newest first by resource, department, outcome and time, page by page', async () => {
    const store = await open();
    const events = [1, 2, 3, 4, 9, 10].map((i) =>
      event(i, i % 2 ? { resource: 'odd', outcome: 'refused' } : { department: 'other' }),
    );
    await store.write((w) => insertDeliveryEvents(w, events));
    const all = { untilMs: 99_000, size: 99 };
    const list = async (filter: object, page: object = {}) =>
      indexes((await listNewestDeliveryEvents(store.read, { ...all, ...filter }, page)).rows);

    expect(await list({})).toEqual([10, 9, 4, 3, 2, 1]);
    expect(await list({ resource: 'odd' })).toEqual([9, 3, 1]);
    expect(await list({ department: 'other' })).toEqual([10, 4, 2]);
    expect(await list({ outcome: 'refused', untilMs: 3_000 })).toEqual([3, 1]);
    expect(await list({ size: 9 })).toEqual([4, 3, 2, 1]);
    expect(await list({}, { after: 4 })).toEqual([3, 2, 1]);
    expect((await listNewestDeliveryEvents(store.read, all, { limit: 2 })).next).toBe(9);
  });

  test('of an erased range are forgotten, and no others', async () => {
    const store = await open();
    await store.write((w) =>
      insertDeliveryEvents(
        w,
        [1, 2, 3, 4].map((i) => event(i)),
      ),
    );

    expect(await store.write((w) => deleteDeliveryEvents(w, 2, 3))).toEqual([2_000, 3_000]);
    const { rows } = await listNewestDeliveryEvents(store.read, { untilMs: 9_000, size: 9 });
    expect(indexes(rows)).toEqual([4, 1]);
  });
});
