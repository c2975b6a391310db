import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDerSignature, toRawSignature } from './ecdsa-der.ts';

test('r‖s and DER are converted into each other, whatever leading zeros or high bits', () => {
  const half = fc.tuple(fc.nat(32), fc.uint8Array({ minLength: 32, maxLength: 32 })).map(([zeros, bytes]) => {
    return Buffer.concat([Buffer.alloc(zeros), bytes]).subarray(0, 32);
  });
  fc.assert(
    fc.property(half, half, (r, s) => {
      const raw = Buffer.concat([r, s]);
      expect(toRawSignature(toDerSignature(raw))).toEqual(raw);
    }),
  );
});

test('the conversion agrees with the one of node:crypto', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const data = Buffer.from('data');
  for (let i = 0; i < 100; i++) {
    const der = sign('sha256', data, privateKey);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', data, key, toRawSignature(der))).toBe(true);
    expect(toDerSignature(toRawSignature(der))).toEqual(der);
  }
});
