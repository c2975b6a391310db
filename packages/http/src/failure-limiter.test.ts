import { expect, test } from 'vitest';
import { failureLimiter } from './failure-limiter.ts';

test('who has failed too often in a minute waits for the next one, and only they', () => {
  let nowMs = 90_000;
  const limiter = failureLimiter(() => nowMs, { perMinute: 2 });
  for (let i = 0; i < 2; i++) limiter.recordFailure('a');
  expect([limiter.retryAfter('a'), limiter.retryAfter('b')]).toEqual([30, undefined]);

  nowMs = 120_000;
  expect(limiter.retryAfter('a')).toBeUndefined();
});

test('a failure that is taken back was none, and nobody gets more than they had', () => {
  const limiter = failureLimiter(() => 0, { perMinute: 1 });
  limiter.forgive('a');
  limiter.recordFailure('a');
  expect(limiter.retryAfter('a')).toBe(60);
  limiter.forgive('a');
  expect(limiter.retryAfter('a')).toBeUndefined();
});

test('so many callers are remembered and no more', () => {
  const limiter = failureLimiter(() => 0, { perMinute: 1, maxCallers: 1 });
  for (const caller of ['a', 'b']) limiter.recordFailure(caller);
  expect([limiter.retryAfter('a'), limiter.retryAfter('b')]).toEqual([60, undefined]);
});
