import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { admitKey } from './admit-key.ts';
import { modPow } from './modular.ts';
import { hasRocaFingerprint } from './roca.ts';
import { toThumbprint } from './thumbprint.ts';

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

const m = primorial(126);
const toRocaHalf = (k: bigint, a: bigint) => k * m + modPow(65_537n, a, m);

test('SQX-R73: a key of the flawed construction is not admitted', () => {
  const modulus = toRocaHalf(2n ** 54n, 12_345n) * toRocaHalf(2n ** 54n + 7n, 67_890n);
  const hex = modulus.toString(16);
  const n = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
  const material = { kty: 'RSA', n, e: 'AQAB' } as const;
  const jwk = { ...material, alg: 'PS256', use: 'sig', kid: toThumbprint(material) };
  expect(admitKey(jwk, { isRegistered: () => false })).toEqual({
    refusal: { code: 'key_roca', rule: 'SQX-R73', member: 'n' },
  });
});

test('SQX-R73: a modulus of the flawed construction k·M + 65537^a mod M is recognised', () => {
  for (let i = 1n; i <= 20n; i++) {
    const modulus = toRocaHalf(2n ** 50n + i, 12_345n + i) * toRocaHalf(2n ** 51n + 3n * i, 67_890n * i);
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
