import { mod, toBigInt } from './modular.ts';

/** FIPS 186 / SEC 2 §2.4.2. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const COORDINATE_BYTES = 32;

/** On the curve y² = x³ − 3x + b; infinity has no affine coordinates, so it cannot be spelled (SQX-R74). */
export function isP256Point(xBytes: Uint8Array, yBytes: Uint8Array): boolean {
  if (xBytes.length !== COORDINATE_BYTES || yBytes.length !== COORDINATE_BYTES) return false;
  const x = toBigInt(xBytes);
  const y = toBigInt(yBytes);
  return x < p && y < p && mod(y * y - (x * x * x - 3n * x + b), p) === 0n;
}
