import { expect, test } from 'vitest';
import { fakeTimers } from './testing/fake-timers.ts';
import { type ArrivalLimits, watchArrival } from './watch-arrival.ts';

function watch(limits: ArrivalLimits) {
  const timers = fakeTimers();
  const lateMs: number[] = [];
  const arrival = watchArrival(limits, timers, () => lateMs.push(timers.clock()));
  return { timers, arrival, lateMs };
}

const bodyLimits = { deadlineMs: 10_000, minBytesPerSecond: 10_240 };

test('SQX-R121: a body that stands still after the first second is late one second on', async () => {
  const { timers, lateMs } = watch(bodyLimits);
  await timers.pass(60_000);
  expect(lateMs).toEqual([2_000]);
});

test('SQX-R121: a body that keeps its least rate is late only at its deadline', async () => {
  const { timers, arrival, lateMs } = watch(bodyLimits);
  for (let second = 0; second < 20; second += 1) {
    arrival.add(10_240);
    await timers.pass(1_000);
  }
  expect(lateMs).toEqual([10_000]);
});

test('a stream without a deadline may take for ever while it keeps its rate', async () => {
  const { timers, arrival, lateMs } = watch({ deadlineMs: undefined, minBytesPerSecond: 10_240 });
  for (let second = 0; second < 600; second += 1) {
    arrival.add(10_240);
    await timers.pass(1_000);
  }
  expect(lateMs).toEqual([]);
  await timers.pass(5_000);
  expect(lateMs).toHaveLength(1);
});

test('a body that has arrived is never late, and leaves no timer', async () => {
  const { timers, arrival, lateMs } = watch(bodyLimits);
  await timers.pass(1_500);
  arrival.stop();
  await timers.pass(60_000);
  expect(lateMs).toEqual([]);
  expect(timers.pending()).toBe(0);
});
