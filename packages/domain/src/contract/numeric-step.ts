import { isDecimalMultiple } from '@shuqiao/schemas/types/is-decimal-multiple';

/** Below it the product with a power of ten is off by less than a quarter, so rounding finds the integer meant. */
const EXACT_BELOW = 2 ** 50;

/**
 * `multipleOf` on decimal text, fast: n / 10^k is correctly rounded, so it gives back the very double that
 * the decimal text with k places stands for, and no other. Beyond 2^50 exact arithmetic decides.
 */
export function compileMultipleOf(step: number): (value: number) => boolean {
  const scale = 10 ** countDecimals(step);
  const unit = Math.round(step * scale);
  return (value) => {
    const scaled = Math.round(value * scale);
    if (!(Math.abs(scaled) < EXACT_BELOW)) return isDecimalMultiple(value, step);
    return scaled / scale === value && scaled % unit === 0;
  };
}

/** Decimal places of a step such as 0.01 or 1e-7; 0 for integers. */
export function countDecimals(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}
