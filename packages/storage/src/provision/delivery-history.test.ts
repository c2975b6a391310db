import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { type DeliveryEvent, insertDeliveryEvents } from './delivery-event.ts';
import {
  countDeliveryOutcomes,
  findDeliveryEvents,
  readDeliveryEvents,
  type Stretch,
} from './delivery-history.ts';

function event(evidenceIndex: number, change: Partial<DeliveryEvent> = {}): DeliveryEvent {
  return {
    evidenceIndex,
    atMs: evidenceIndex * 1_000,
    resource: '102001/000001',
    channel: 'channel-1',
    department: '市工商局',
    outcome: 'ok',
    records: 10,
    rejected: 1,
    dataAsOfMs: null,
    noChange: false,
    unchanged: false,
    ...change,
  };
}

const always: Stretch = { afterMs: -1, untilMs: 9_999_999, size: 9_999_999 };

describeOnBothEngines('the history of deliveries', 'provision', (open) => {
  async function openWith(events: DeliveryEvent[]) {
    const store = await open();
    for (let i = 0; i < events.length; i += 1_000) {
      await store.write((w) => insertDeliveryEvents(w, events.slice(i, i + 1_000)));
    }
    return {
      store,
      async read(stretch: Partial<Stretch>) {
        const pages: number[][] = [];
        for await (const page of readDeliveryEvents(store.read, { ...always, ...stretch })) {
          pages.push(page.map(({ evidenceIndex }) => evidenceIndex));
        }
        return pages;
      },
    };
  }

  test('is read in the order of time between two instants, as far as a log of some size goes', async () => {
    const { read } = await openWith([event(1), event(2), event(3, { atMs: 500 }), event(4)]);

    expect(await read({})).toEqual([[3, 1, 2, 4]]);
    expect(await read({ afterMs: 500, untilMs: 2_000 })).toEqual([[1, 2]]);
    expect(await read({ size: 3 })).toEqual([[1, 2]]);
    expect(await read({ afterMs: 4_000 })).toEqual([]);
  });

  test('is read page by page, each event once, also where many share an instant', async () => {
    const { read } = await openWith(Array.from({ length: 2_000 }, (_, i) => event(i, { atMs: 7 })));

    const pages = await read({});
    expect(pages.map(({ length }) => length)).toEqual([1_000, 1_000]);
    expect(new Set(pages.flat()).size).toBe(2_000);
  });

  test('gives events by their indexes, those that are there', async () => {
    const { store } = await openWith([event(1), event(2)]);

    expect(await findDeliveryEvents(store.read, [2, 5])).toEqual([event(2)]);
    expect(await findDeliveryEvents(store.read, [])).toEqual([]);
  });

  test('counts how the deliveries of a resource ended', async () => {
    const refused = { outcome: 'refused' };
    const { store } = await openWith([
      event(1),
      event(2, refused),
      event(3, refused),
      event(4, { resource: 'other' }),
    ]);
    const count = async (stretch: Partial<Stretch>) =>
      Object.fromEntries(await countDeliveryOutcomes(store.read, { ...always, ...stretch }));

    expect(await count({ resource: '102001/000001' })).toEqual({ ok: 1, refused: 2 });
    expect(await count({ resource: '102001/000001', untilMs: 2_000 })).toEqual({ ok: 1, refused: 1 });
    expect(await count({ resource: 'none' })).toEqual({});
  });
});
