import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeSm3 } from './node-sm3.ts';
import { hashSm3 } from './sm3.ts';
import { smVectors } from './testing/sm-vectors.ts';

test.each(smVectors.sm3)('SM3 of $input is the published value, here and in Node', ({ input, hex }) => {
  const bytes = new TextEncoder().encode(input);
  expect(Buffer.from(hashSm3(bytes)).toString('hex')).toBe(hex);
  expect(Buffer.from(nodeSm3(bytes)).toString('hex')).toBe(hex);
});

test('two implementations of SM3 agree on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(hashSm3(bytes)).equals(nodeSm3(bytes))).toBe(true);
    }),
  );
});
