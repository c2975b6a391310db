import { expect, test } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';

function openBreaker() {
  let nowMs = 0;
  const limits = { failures: 3, pauseMs: 1_000, maxPauseMs: 3_000, maxHosts: 2 };
  const breaker = createCircuitBreaker(() => nowMs, limits);
  const fail = (host: string, times: number) => {
    for (let i = 0; i < times; i += 1) breaker.recordFailure(host);
  };
  return { breaker, fail, pass: (ms: number) => (nowMs += ms) };
}

test('LIC-S14: a host is left alone after three failures in a row, and no other', () => {
  const { breaker, fail } = openBreaker();
  fail('a', 2);
  expect(breaker.admits('a')).toBe(true);
  fail('a', 1);
  expect(breaker.admits('a')).toBe(false);
  expect(breaker.admits('b')).toBe(true);
});

test('an answer in between begins the count anew', () => {
  const { breaker, fail } = openBreaker();
  fail('a', 2);
  breaker.recordSuccess('a');
  fail('a', 2);
  expect(breaker.admits('a')).toBe(true);
});

test('after the pause one call tries; the others go on waiting', () => {
  const { breaker, fail, pass } = openBreaker();
  fail('a', 3);
  pass(999);
  expect(breaker.admits('a')).toBe(false);
  pass(1);
  expect([breaker.admits('a'), breaker.admits('a')]).toEqual([true, false]);
  breaker.recordSuccess('a');
  expect(breaker.admits('a')).toBe(true);
});

test('every failed trial doubles the pause, up to a limit', () => {
  const { breaker, fail, pass } = openBreaker();
  fail('a', 3);
  for (const pauseMs of [1_000, 2_000, 3_000, 3_000]) {
    pass(pauseMs - 1);
    expect(breaker.admits('a')).toBe(false);
    pass(1);
    expect(breaker.admits('a')).toBe(true);
    breaker.recordFailure('a');
  }
});

test('strangers’ host names do not fill the memory', () => {
  const { breaker, fail } = openBreaker();
  for (const host of ['a', 'b', 'c']) fail(host, 3);
  expect(['a', 'b', 'c'].map((host) => breaker.admits(host))).toEqual([true, false, false]);
});
