import { mod, modPow, toBigInt } from './modular.ts';

/** RFC 8032 §5.1. */
const p = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const d = mod(-121665n * modPow(121666n, p - 2n, p), p);
const squareRootOfMinusOne = modPow(2n, (p - 1n) / 4n, p);

/** Extended coordinates (X : Y : Z : T), x = X/Z, y = Y/Z, T = XY/Z. */
type Point = readonly [bigint, bigint, bigint, bigint];

/**
 * A canonically encoded point of the prime-order group, not the identity (SQX-R74). Under a point of small
 * order a signature can be made that fits any message; node:crypto takes such keys without complaint.
 */
export function isEd25519Point(bytes: Uint8Array): boolean {
  const point = decodePoint(bytes);
  return point !== undefined && !isIdentity(point) && isIdentity(multiply(point, order));
}

/** RFC 8032 §5.1.3; undefined where y is not reduced, or no x belongs to it. */
function decodePoint(bytes: Uint8Array): Point | undefined {
  if (bytes.length !== 32) return undefined;
  const number = toBigInt(Uint8Array.from(bytes).reverse());
  const sign = number >> 255n;
  const y = number - (sign << 255n);
  if (y >= p) return undefined;
  const root = findSquareRoot(mod(y * y - 1n, p), mod(d * y * y + 1n, p));
  if (root === undefined || (root === 0n && sign === 1n)) return undefined;
  const x = (root & 1n) === sign ? root : p - root;
  return [x, y, 1n, mod(x * y, p)];
}

/** Root of u/v modulo p, undefined where there is none. */
function findSquareRoot(u: bigint, v: bigint): bigint | undefined {
  const v3 = (((v * v) % p) * v) % p;
  const power = modPow(u * v3 * v3 * v, (p - 5n) / 8n, p);
  const x = (((u * v3) % p) * power) % p;
  const check = (((v * x) % p) * x) % p;
  if (check === u) return x;
  return check === mod(-u, p) ? (x * squareRootOfMinusOne) % p : undefined;
}

function isIdentity([x, y, z]: Point): boolean {
  return x === 0n && y === z;
}

function multiply(point: Point, times: bigint): Point {
  let result: Point = [0n, 1n, 1n, 0n];
  let doubled = point;
  for (let n = times; n > 0n; n >>= 1n) {
    if (n & 1n) result = add(result, doubled);
    doubled = add(doubled, doubled);
  }
  return result;
}

/** RFC 8032 §5.1.4; complete, so it doubles as well. */
function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2), p);
  const b = mod((y1 + x1) * (y2 + x2), p);
  const c = mod(2n * t1 * d * t2, p);
  const e = mod(2n * z1 * z2, p);
  return [
    mod((b - a) * (e - c), p),
    mod((e + c) * (b + a), p),
    mod((e - c) * (e + c), p),
    mod((b - a) * (b + a), p),
  ];
}
