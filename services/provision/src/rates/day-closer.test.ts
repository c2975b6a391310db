import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import { expect, test } from 'vitest';
import { DayCloser } from './day-closer.ts';

function delivery(index: number, at: string): DeliveryEvent {
  const atMs = Date.parse(`${at}+08:00`);
  return {
    index,
    atMs,
    resource: '102001/000001',
    channelId: 'CH-0001',
    department: '11371000MBT000273B',
    outcome: 'ok',
    records: 1,
    rejected: 0,
    dataAsOfMs: atMs,
    noChange: false,
    unchanged: false,
  };
}

const endOf = (date: string) => Date.parse(`${date}T23:59:59.999+08:00`);

test('every date with a delivery is closed once, at its end in China', () => {
  const days = new DayCloser([], 0);
  expect(days.add([delivery(1, '2026-11-20T00:00:00'), delivery(2, '2026-11-20T23:59:59')])).toEqual([]);
  expect(days.add([delivery(3, '2026-11-21T00:00:00')])).toEqual([{ date: '2026-11-20', events: [1, 2] }]);
  expect(days.add([delivery(4, '2026-11-23T09:00:00'), delivery(5, '2026-11-24T09:00:00')])).toEqual([
    { date: '2026-11-21', events: [1, 3] },
    { date: '2026-11-23', events: [1, 4] },
  ]);
});

test('the date that is open is closed when it has ended, and not before', () => {
  const days = new DayCloser([delivery(1, '2026-11-19T08:00:00')], endOf('2026-11-19') + 1);
  days.add([delivery(2, '2026-11-20T08:00:00')]);
  expect(days.closeUntil(endOf('2026-11-20') - 1)).toEqual([]);
  expect(days.closeUntil(endOf('2026-11-20'))).toEqual([{ date: '2026-11-20', events: [1, 2] }]);
});

test('where nothing was delivered there is nothing to close', () => {
  expect(new DayCloser([], 0).closeUntil(endOf('2026-11-20'))).toEqual([]);
});
