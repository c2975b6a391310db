import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { modPow } from './modular.ts';
import { hasRocaFingerprint } from './roca.ts';

/** Product of the first primes, as the flawed library used it for halves of a 2,048-bit modulus. */
function primorial(count: number): bigint {
  let product = 1n;
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) {
    if (found.some((prime) => n % prime === 0n)) continue;
    found.push(n);
    product *= n;
  }
  return product;
}

test('SQX-R73: a modulus of the flawed construction k·M + 65537^a mod M is recognised', () => {
  const m = primorial(126);
  const half = (k: bigint, a: bigint) => k * m + modPow(65_537n, a, m);
  for (let i = 1n; i <= 20n; i++) {
    const modulus = half(2n ** 50n + i, 12_345n + i) * half(2n ** 51n + 3n * i, 67_890n * i);
    expect(hasRocaFingerprint(modulus)).toBe(true);
    expect(hasRocaFingerprint(modulus + 2n)).toBe(false);
  }
});

test('SQX-R73: moduli made by OpenSSL are cleared', () => {
  for (let i = 0; i < 3; i++) {
    const { n = '' } = generateKeyPairSync('rsa', { modulusLength: 1_024 }).publicKey.export({
      format: 'jwk',
    });
    expect(hasRocaFingerprint(BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`))).toBe(false);
  }
});
