import { expect, test } from 'vitest';
import { COMMERCE, MARKET, POLICE, sampleDepartment, sampleResource } from '../testing/sample-directory.ts';
import { assessEntry } from './assess-entry.ts';
import type { DeliveryEvent } from './delivery-event.ts';

const DAY_MS = 86_400_000;
/** 2026-11-23, noon in China. */
const AS_OF_MS = Date.parse('2026-11-23T04:00:00Z');
const departments = [sampleDepartment(), sampleDepartment({ code: POLICE })];

function delivery(over: Partial<DeliveryEvent> = {}): DeliveryEvent {
  return {
    index: 1,
    atMs: AS_OF_MS - DAY_MS,
    resource: '102001/000001',
    channelId: 'CH-0001',
    department: COMMERCE,
    outcome: 'ok',
    records: 10,
    rejected: 0,
    dataAsOfMs: over.atMs ?? AS_OF_MS - DAY_MS,
    noChange: false,
    unchanged: false,
    ...over,
  };
}

const assess = (deliveries: DeliveryEvent[], of = COMMERCE, known = departments) =>
  assessEntry(known, deliveries, sampleResource(), of, AS_OF_MS);

test('an entry counts until the newest data that was delivered runs out, whatever was delivered after it', () => {
  const newest = delivery({ index: 1 });
  const older = delivery({ index: 2, atMs: AS_OF_MS - 1, dataAsOfMs: AS_OF_MS - 5 * DAY_MS });
  const refused = delivery({ index: 3, atMs: AS_OF_MS, outcome: 'refused', records: 0 });
  expect(assess([newest, older, refused]).supply).toEqual({
    fresh: newest,
    freshUntilMs: AS_OF_MS + DAY_MS,
    newest: 'refused',
  });
});

test('what has run out says when, and what never was says nothing', () => {
  const old = delivery({ atMs: AS_OF_MS - 9 * DAY_MS });
  expect(assess([old]).supply).toMatchObject({ fresh: undefined, freshUntilMs: AS_OF_MS - 7 * DAY_MS });
  expect(assess([delivery({ records: 0 })]).supply.freshUntilMs).toBeUndefined();
});

test('deliveries of other resources, of others and after the cut-off are not its own', () => {
  const others = [
    delivery({ resource: '102001/000002' }),
    delivery({ department: POLICE }),
    delivery({ atMs: AS_OF_MS + 1 }),
  ];
  expect(assess(others).supply.newest).toBe('none');
});

test('what a predecessor delivered is its successor’s', () => {
  const merged = [
    sampleDepartment({ validTo: '2026-10-31', mergedInto: MARKET }),
    sampleDepartment({ code: MARKET, validFrom: '2026-11-01' }),
  ];
  expect(assess([delivery()], COMMERCE, merged)).toMatchObject({
    department: MARKET,
    supply: { newest: 'effective' },
  });
});
