import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumCity } from './sum-city.ts';

function department(n: number, d: number, inRate = true) {
  return { inRate, n, d, rate: d === 0 ? null : n / d };
}

test('431 of 500 needs 19 more entries to reach 90 %', () => {
  expect(sumCity([department(431, 500)])).toMatchObject({ rate: 0.862, toTarget: 19 });
});

test('a department that owes nothing is in neither the rate nor the mean', () => {
  expect(sumCity([department(1, 2), department(0, 0)])).toMatchObject({ rate: 0.5, meanOfRates: 0.5 });
});

test('a city over the target needs nothing', () => {
  expect(sumCity([department(10, 10)]).toTarget).toBe(0);
});

test('the entries still needed are exactly those that reach 90 %', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
      const [n, d] = a < b ? [a, b] : [b, a];
      const { toTarget } = sumCity([department(n, d)]);
      expect((n + toTarget) * 10).toBeGreaterThanOrEqual(d * 9);
      if (toTarget > 0) expect((n + toTarget - 1) * 10).toBeLessThan(d * 9);
    }),
  );
});
