import { beforeEach, describe, expect, test } from 'vitest';
import { type ClockGuard, createClockGuard } from './clock-guard.ts';
import { anchoredSource } from './time-source.ts';

let wallMs: number;
let elapsedMs: number;
const clock = () => wallMs;
const monotonic = () => elapsedMs;

function pass(ms: number): void {
  wallMs += ms;
  elapsedMs += ms;
}

beforeEach(() => {
  wallMs = 1_790_000_000_000;
  elapsedMs = 5_000;
});

describe('against an outside time source', () => {
  let trustedMs: number | undefined;
  let guard: ClockGuard;
  const drift = (ms: number) => {
    trustedMs = wallMs - ms;
    return guard.check().state;
  };

  beforeEach(() => {
    guard = createClockGuard(clock, () => trustedMs, monotonic);
  });

  test.each([
    [2_000, 'ok'],
    [2_001, 'warn'],
    [-2_001, 'warn'],
    [5_001, 'degraded'],
    [10_000, 'degraded'],
    [10_001, 'stop'],
    [-86_400_000, 'stop'],
  ])('SQX-R150: a difference of %d ms is %s', (differenceMs, state) => {
    expect(drift(differenceMs)).toBe(state);
  });

  test('SQX-R150: a stopped clock serves again only after 60 seconds in bounds', () => {
    expect(drift(11_000)).toBe('stop');
    expect(drift(0)).toBe('stop');
    pass(59_999);
    expect(drift(0)).toBe('stop');
    pass(1);
    expect(drift(0)).toBe('ok');
  });

  test('a single look out of bounds starts the 60 seconds again', () => {
    drift(11_000);
    drift(0);
    pass(50_000);
    expect(drift(12_000)).toBe('stop');
    pass(30_000);
    expect(drift(0)).toBe('stop');
    pass(59_999);
    expect(drift(0)).toBe('stop');
    pass(1);
    expect(drift(0)).toBe('ok');
  });

  test('recovery goes no further than the worst state seen on the way', () => {
    drift(11_000);
    drift(0);
    pass(30_000);
    drift(3_000);
    pass(30_000);
    expect(drift(0)).toBe('warn');
    pass(60_000);
    expect(drift(0)).toBe('warn');
    pass(60_000);
    expect(drift(0)).toBe('ok');
  });

  test('a source that cannot tell changes nothing', () => {
    drift(6_000);
    trustedMs = undefined;
    pass(600_000);
    expect(guard.check().state).toBe('degraded');
  });
});

describe('with the default source, the monotonic clock anchored at start', () => {
  test('a clock that runs evenly stays ok for a month', () => {
    const guard = createClockGuard(clock, anchoredSource(clock, monotonic), monotonic);
    for (let day = 0; day < 30; day += 1) {
      pass(86_400_000);
      expect(guard.check().state).toBe('ok');
    }
  });

  test('a step of the wall clock stops the service at once', () => {
    const guard = createClockGuard(clock, anchoredSource(clock, monotonic), monotonic);
    wallMs += 3_600_000;
    expect(guard.check()).toEqual({ state: 'stop', differenceMs: 3_600_000 });
  });

  test('EVL-R82: after a step the service recovers by itself once the new time has run evenly', () => {
    const guard = createClockGuard(clock, anchoredSource(clock, monotonic), monotonic);
    wallMs += 3_600_000;
    guard.check();
    for (let second = 0; second < 119; second += 1) {
      pass(1_000);
      expect(guard.check().state).toBe('stop');
    }
    pass(1_000);
    expect(guard.check().state).toBe('ok');
  });

  test('a clock that keeps jumping never becomes the anchor', () => {
    const guard = createClockGuard(clock, anchoredSource(clock, monotonic), monotonic);
    for (let minute = 0; minute < 30; minute += 1) {
      wallMs += 20_000;
      pass(30_000);
      expect(guard.check().state).toBe('stop');
      pass(29_000);
      expect(guard.check().state).toBe('stop');
    }
  });
});
