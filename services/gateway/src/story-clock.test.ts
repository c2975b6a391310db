import { createClockGuard } from '@shuqiao/http/clock-guard';
import { anchoredSource } from '@shuqiao/http/time-source';
import { beforeEach, expect, test } from 'vitest';
import { createStoryClock } from './story-clock.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-11-23T02:00:00Z');

let wallMs: number;
let elapsedMs: number;
const real = { clock: () => wallMs, monotonicMs: () => elapsedMs };

function pass(ms: number): void {
  wallMs += ms;
  elapsedMs += ms;
}

beforeEach(() => {
  wallMs = NOW_MS;
  elapsedMs = 5_000;
});

test('without a beginning it is the real clock', () => {
  const time = createStoryClock(undefined, real);
  pass(100);
  expect([time.clock(), time.monotonicMs()]).toEqual([wallMs, elapsedMs]);
});

test('it runs on from its beginning, is moved forward, and never back or beyond the real time', () => {
  const time = createStoryClock(NOW_MS - 35 * DAY_MS, real);
  pass(100);
  expect(time.clock()).toBe(NOW_MS - 35 * DAY_MS + 100);
  time.moveTo(NOW_MS - 30 * DAY_MS);
  expect(time.clock()).toBe(NOW_MS - 30 * DAY_MS);
  time.moveTo(NOW_MS - 31 * DAY_MS);
  expect(time.clock()).toBe(NOW_MS - 30 * DAY_MS);
  time.moveTo(NOW_MS + DAY_MS);
  expect(time.clock()).toBe(wallMs);
});

test('after its end it is the real clock for good', () => {
  const time = createStoryClock(NOW_MS - 35 * DAY_MS, real);
  time.end();
  time.moveTo(NOW_MS - DAY_MS);
  pass(7);
  expect(time.clock()).toBe(wallMs);
});

test('a beginning in the future is the real time', () => {
  expect(createStoryClock(NOW_MS + DAY_MS, real).clock()).toBe(NOW_MS);
});

test('SQX-R150: its moves are no steps of the wall clock, and a real step still is one', () => {
  const { clock, monotonicMs, moveTo, end } = createStoryClock(NOW_MS - 35 * DAY_MS, real);
  const guard = createClockGuard(clock, anchoredSource(clock, monotonicMs), monotonicMs);
  for (let day = 34; day > 0; day -= 1) {
    pass(300);
    moveTo(NOW_MS - day * DAY_MS);
    expect(guard.check().state).toBe('ok');
  }
  wallMs += 3_600_000;
  expect(guard.check().state).toBe('stop');
  wallMs -= 3_600_000;
  end();
  expect(guard.check().differenceMs).toBe(0);
});
