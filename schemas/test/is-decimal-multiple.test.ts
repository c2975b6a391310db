import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDecimalMultiple } from '../src/is-decimal-multiple.ts';

test('every amount of up to 15 digits written in decimal is a multiple of its own scale', () => {
  const scale = fc.integer({ min: 0, max: 7 });
  const digits = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
  fc.assert(
    fc.property(digits, scale, (value, decimals) => {
      const text = value.toString().padStart(decimals + 1, '0');
      const point = text.length - decimals;
      const amount = Number(`${text.slice(0, point)}.${text.slice(point)}`);
      expect(isDecimalMultiple(amount, Number(`1e-${decimals}`))).toBe(true);
    }),
  );
});

test('one decimal more than the scale, unless it is zero, is never a multiple', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
      fc.pre(thousandths % 10 !== 0);
      expect(isDecimalMultiple(thousandths / 1000, 0.01)).toBe(false);
    }),
  );
});

test('steps that are no power of ten, and numbers beyond 10^21, are decided exactly', () => {
  expect(isDecimalMultiple(0.15, 0.05)).toBe(true);
  expect(isDecimalMultiple(0.16, 0.05)).toBe(false);
  expect(isDecimalMultiple(1e22, 0.01)).toBe(true);
  expect(isDecimalMultiple(1e22, 3)).toBe(false);
  expect(isDecimalMultiple(122.1234567, 1e-7)).toBe(true);
  expect(isDecimalMultiple(122.12345678, 1e-7)).toBe(false);
});
