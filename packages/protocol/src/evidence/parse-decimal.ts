const MAX_UINT64 = 2n ** 64n - 1n;
const decimalText = /^(0|[1-9][0-9]{0,19})$/;

/** An ASCII decimal without leading zeroes, up to 2^64 − 1; undefined for anything else. */
export function parseDecimal(text: string): bigint | undefined {
  if (!decimalText.test(text)) return undefined;
  const value = BigInt(text);
  return value <= MAX_UINT64 ? value : undefined;
}
