import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from './median.ts';
import { pairedRatios } from './paired-ratios.ts';
import { percentile } from './percentile.ts';
import { summarise } from './summarise.ts';

test('the median is the middle value, or the mean of the two middle ones, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('as many values lie below the median as above it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = median(values);
      const below = values.filter((value) => value < middle).length;
      const above = values.filter((value) => value > middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});

test('a percentile is one of the values, and at least that share of them does not exceed it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (values, share) => {
        const found = percentile(values, share);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * values.length);
      },
    ),
  );
});

test('p50 and p99 of 1 to 100 are 50 and 99', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([percentile(values, 0.5), percentile(values, 0.99)]).toEqual([50, 99]);
});

test('a ratio is taken within a round, so a slow round of the machine does not change it', () => {
  const ratios = pairedRatios([300, 3_000, 330], [200, 2_000, 200]);
  expect(ratios).toEqual([1.5, 1.5, 1.65]);
  expect(summarise(ratios)).toEqual({ median: 1.5, spread: { min: 1.5, max: 1.65 } });
});

test('a round that one contestant lost gives no ratio, and no rounds give no summary', () => {
  expect(pairedRatios([3, undefined, 8], [2, 2, undefined])).toEqual([1.5]);
  expect(summarise([])).toBeUndefined();
});
