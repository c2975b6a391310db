import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMERCE } from '../testing/sample-directory.ts';
import { assessSupply } from './assess-supply.ts';
import type { DeliveryEvent } from './delivery-event.ts';
import { keepDecisive } from './keep-decisive.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.parse('2026-01-10T00:00:00+08:00');
/** Before the shortest month, so that calendar periods of different days end on the same one. */
const MONTH_END_MS = Date.parse('2026-01-28T00:00:00+08:00');
const CYCLES = ['realtime', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;

function delivery(index: number, over: Partial<DeliveryEvent> = {}): DeliveryEvent {
  const atMs = START_MS + index * HOUR_MS;
  return {
    index,
    atMs,
    resource: '102001/000001',
    channelId: 'CH-0001',
    department: COMMERCE,
    outcome: 'ok',
    records: 10,
    rejected: 0,
    dataAsOfMs: over.atMs ?? atMs,
    noChange: false,
    unchanged: false,
    ...over,
  };
}

const indexes = (deliveries: readonly DeliveryEvent[]) =>
  keepDecisive(deliveries)
    .map(({ index }) => index)
    .sort((a, b) => a - b);

test('of ever newer data the first and the newest delivery are left', () => {
  expect(indexes([0, 1, 2, 3].map((i) => delivery(i)))).toEqual([0, 3]);
});

test('an older delivery of newer data stays beside a newer one of older data', () => {
  const ahead = delivery(5, { dataAsOfMs: START_MS + 4 * HOUR_MS });
  const behind = delivery(6, { dataAsOfMs: START_MS + 3 * HOUR_MS });
  expect(indexes([delivery(4, { dataAsOfMs: START_MS }), ahead, behind])).toEqual([4, 5, 6]);
});

test('every channel and kind of result keeps its own', () => {
  const kinds: Partial<DeliveryEvent>[] = [
    {},
    { channelId: 'CH-0002' },
    { resource: '102001/000002' },
    { outcome: 'refused', records: 0 },
    { records: 0 },
    { unchanged: true },
    { records: 0, noChange: true },
  ];
  const all = kinds.flatMap((over, i) => [delivery(i, over), delivery(i + 10, over), delivery(i + 20, over)]);
  expect(keepDecisive(all)).toHaveLength(2 * kinds.length);
});

const instants = fc.integer({ min: 0, max: 6 * 24 }).map((hours) => MONTH_END_MS + hours * HOUR_MS);

const histories = fc
  .array(
    fc.record({
      atMs: instants,
      dataAsOfMs: instants,
      channelId: fc.constantFrom('CH-0001', 'CH-0002'),
      outcome: fc.constantFrom('ok' as const, 'ok' as const, 'partial' as const, 'refused' as const),
      records: fc.constantFrom(0, 10),
      noChange: fc.boolean(),
      unchanged: fc.constantFrom(false, false, true),
    }),
    { maxLength: 16 },
  )
  .map((drawn) => drawn.map((over, index) => delivery(index, over)));

const pauses = fc.integer({ min: 0, max: 400 * 24 }).map((hours) => hours * HOUR_MS);

describe('for any history', () => {
  test('the decisive deliveries say of the supply what all say, at that instant and at every later one', () => {
    fc.assert(
      fc.property(histories, instants, pauses, (all, untilMs, pauseMs) => {
        const known = all.filter(({ atMs }) => atMs <= untilMs);
        const since = all.filter(({ atMs }) => atMs > untilMs);
        const kept = [...keepDecisive(known), ...since];
        for (const asOfMs of [untilMs, untilMs + pauseMs]) {
          for (const cycle of CYCLES) {
            expect(assessSupply(kept, cycle, asOfMs)).toEqual(assessSupply(all, cycle, asOfMs));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('keeping them step by step ends with the same ones', () => {
    fc.assert(
      fc.property(histories, instants, (all, untilMs) => {
        const known = all.filter(({ atMs }) => atMs <= untilMs);
        const since = all.filter(({ atMs }) => atMs > untilMs);
        expect(indexes([...keepDecisive(known), ...since])).toEqual(indexes(all));
      }),
    );
  });

  test('a delivery a month old does not outlive the data that replaced it', () => {
    const old = delivery(0);
    const fresh = delivery(1, { atMs: START_MS + 30 * DAY_MS });
    const { fresh: found } = assessSupply(keepDecisive([old, fresh]), 'monthly', START_MS + 60 * DAY_MS);
    expect(found).toEqual(fresh);
  });
});
