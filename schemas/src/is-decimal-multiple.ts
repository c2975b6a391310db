/** Digits after the point that a double's shortest decimal text has. */
function countDecimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

function toScaled(value: number, decimals: number): bigint {
  if (Math.abs(value) >= 1e21) return BigInt(value) * 10n ** BigInt(decimals);
  return BigInt(value.toFixed(decimals).replace('.', ''));
}

/**
 * The keyword multipleOf as JSON Schema means it: on the decimal text of a number, not on its double.
 * Division of doubles refuses 0.07 as a multiple of 0.01 and any tolerance accepts 0.0700000001.
 */
export function isDecimalMultiple(value: number, step: number): boolean {
  const decimals = countDecimals(step);
  if (Number(value.toFixed(decimals)) !== value) return false;
  return toScaled(value, decimals) % toScaled(step, decimals) === 0n;
}
