import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isEd25519Point } from './ed25519-point.ts';
import { mod, modPow } from './modular.ts';
import { isP256Point } from './p256-point.ts';

const decode = (text = '') => Buffer.from(text, 'base64url');

test('SQX-R74: every point that node:crypto makes is on its curve', () => {
  for (let i = 0; i < 20; i++) {
    const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    expect(isP256Point(decode(x), decode(y))).toBe(true);
    const okp = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    expect(isEd25519Point(decode(okp.x))).toBe(true);
  }
});

test('SQX-R74: a P-256 point whose x is on the curve only after reduction is refused', () => {
  const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
  const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
  const toBytes = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex');
  let found = 0;
  for (let x = 1n; found < 5; x++) {
    const square = mod(x * x * x - 3n * x + b, p);
    const y = modPow(square, (p + 1n) / 4n, p);
    if ((y * y) % p !== square) continue;
    found++;
    expect(isP256Point(toBytes(x), toBytes(y))).toBe(true);
    expect(isP256Point(toBytes(x + p), toBytes(y))).toBe(false);
  }
});

test('SQX-R74: a P-256 point with one flipped bit is off the curve', () => {
  const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  for (let bit = 0; bit < 256; bit++) {
    const flipped = decode(x);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(isP256Point(flipped, decode(y))).toBe(false);
  }
});

test('SQX-R74: the base point of Ed25519 is in the group, and with a point of order two added it is not', () => {
  const base = Buffer.alloc(32, 0x66);
  base[0] = 0x58;
  expect(isEd25519Point(base)).toBe(true);
  // (x, y) + (0, −1) = (−x, −y)
  const p = 2n ** 255n - 19n;
  const y = BigInt(`0x${Buffer.from(base).reverse().toString('hex')}`);
  const mixed = Buffer.from((p - y).toString(16).padStart(64, '0'), 'hex').reverse();
  expect(isEd25519Point(mixed)).toBe(false);
  mixed[31] = (mixed[31] ?? 0) | 0x80;
  expect(isEd25519Point(mixed)).toBe(false);
});
