import { assessSupply } from '@shuqiao/domain/provision-rate/assess-supply';
import type { DeliveryEvent as Delivery } from '@shuqiao/domain/provision-rate/delivery-event';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  type DeliveryEvent,
  insertDeliveryEvents,
  listDecisiveDeliveryEvents,
  listDeliveryEvents,
} from './delivery-event.ts';

const DAY_MS = 86_400_000;

const arbitraryEvent = fc.record({
  channel: fc.constantFrom('channel-1', 'channel-2'),
  outcome: fc.constantFrom('ok', 'ok', 'ok', 'partial', 'refused'),
  records: fc.constantFrom(0, 10),
  atMs: fc.integer({ min: 0, max: 6 }).map((day) => day * DAY_MS),
  dataAsOfMs: fc.integer({ min: 0, max: 6 }).map((day) => day * DAY_MS),
  noChange: fc.boolean(),
  unchanged: fc.constantFrom(false, false, true),
});

const place = { resource: '102001/000001', department: '市工商局', rejected: 0 };

function toDelivery({ evidenceIndex, channel, outcome, dataAsOfMs, ...rest }: DeliveryEvent): Delivery {
  return {
    ...rest,
    index: evidenceIndex,
    channelId: channel,
    outcome: outcome === 'ok' || outcome === 'partial' ? outcome : 'refused',
    dataAsOfMs: dataAsOfMs ?? 0,
  };
}

describeOnBothEngines('decisive delivery events', 'provision', (open) => {
  test('say of the supply exactly what all events say, at every instant and size of the log', async () => {
    const store = await open();
    let first = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryEvent, { maxLength: 12 }), fc.nat(12), async (drawn, known) => {
        first += 1;
        const resource = `102001/${first}`;
        const events = drawn.map((event, i) => ({
          ...place,
          ...event,
          resource,
          evidenceIndex: first * 100 + i,
        }));
        const size = first * 100 + known;
        await store.write((w) => insertDeliveryEvents(w, events));

        const { rows } = await listDeliveryEvents(store.read, { resource });
        const all = rows.filter(({ evidenceIndex }) => evidenceIndex < size).map(toDelivery);
        for (const asOfMs of [2, 5, 7].map((day) => day * DAY_MS)) {
          const found = await listDecisiveDeliveryEvents(store.read, { untilMs: asOfMs + 1, size });
          const decisive = found.filter((event) => event.resource === resource).map(toDelivery);
          for (const cycle of ['realtime', 'daily'] as const) {
            expect(assessSupply(decisive, cycle, asOfMs)).toEqual(assessSupply(all, cycle, asOfMs));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
