import { isDecimalMultiple } from '@shuqiao/schemas/types/is-decimal-multiple';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMultipleOf } from './numeric-step.ts';

test.each([
  [0.01, 0.07, true],
  [0.01, 1.1, true],
  [0.01, 4.35, true],
  [0.01, 0.0700000001, false],
  [0.01, 0.075, false],
  [0.0000001, 122.1234567, true],
  [0.0000001, 122.12345678, false],
  [0.05, 0.15, true],
  [0.05, 0.16, false],
  [1, -3, true],
  [1, 0.5, false],
  [0.01, -0.07, true],
  [0.01, 9_999_999_999_999.99, true],
  [0.01, 1e300, true],
  [3, 1e21, false],
  [5, 1e21, true],
  [1e-7, -273_093_048.928, true],
  [0.01, 38_609_332_607_824.52, true],
])('step %s and value %s', (step, value, isMultiple) => {
  expect(compileMultipleOf(step)(value)).toBe(isMultiple);
});

test('agrees with exact decimal arithmetic on every number', () => {
  const steps = fc.constantFrom(1, 0.1, 0.01, 0.001, 1e-7, 0.05, 0.25, 5, 100);
  const decimals = fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(9))
    .map(([n, k]) => Number(`${n}e-${k}`));
  const numbers = fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(steps, numbers, (step, value) => {
      expect(compileMultipleOf(step)(value)).toBe(isDecimalMultiple(value, step));
    }),
    { numRuns: 5000 },
  );
});
