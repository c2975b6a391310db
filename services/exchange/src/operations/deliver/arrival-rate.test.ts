import { expect, test } from 'vitest';
import { arrivalRate } from './arrival-rate.ts';

/** Seconds that pass when a test says so. */
function manualTime() {
  let nowMs = 0;
  let due: (() => void) | undefined;
  return {
    nowMs: () => nowMs,
    timers: {
      after(_ms: number, callback: () => void) {
        due = callback;
        return () => {
          due = undefined;
        };
      },
    },
    pass(seconds: number) {
      for (let i = 0; i < seconds; i++) {
        nowMs += 1_000;
        const callback = due;
        due = undefined;
        callback?.();
      }
    },
    isArmed: () => due !== undefined,
  };
}

function start() {
  const time = manualTime();
  let late = 0;
  const rate = arrivalRate(time.timers, () => (late += 1), time.nowMs);
  return { time, rate, lateTimes: () => late };
}

test('SQX-R121: a sender that falls silent is late, once', () => {
  const { time, rate, lateTimes } = start();
  rate.add(100_000_000);
  rate.startWaiting();
  time.pass(10);
  expect(lateTimes()).toBe(0);
  time.pass(10);
  expect(lateTimes()).toBe(1);
  time.pass(100);
  expect(lateTimes()).toBe(1);
});

test('SQX-R121: dribbling does not help', () => {
  const { time, rate, lateTimes } = start();
  for (let i = 0; i < 12; i++) {
    rate.startWaiting();
    time.pass(1);
    rate.stopWaiting();
    rate.add(10_000);
  }
  expect(lateTimes()).toBe(1);
});

test('a steady sender may take as long as it likes', () => {
  const { time, rate, lateTimes } = start();
  for (let i = 0; i < 1_000; i++) {
    rate.startWaiting();
    rate.add(10_240);
    time.pass(1);
    rate.stopWaiting();
  }
  expect(lateTimes()).toBe(0);
});

test('time that the gateway itself takes is not held against the sender', () => {
  const { time, rate, lateTimes } = start();
  rate.startWaiting();
  rate.stopWaiting();
  time.pass(1_000);
  expect(lateTimes()).toBe(0);
  rate.stop();
  expect(time.isArmed()).toBe(false);
});
