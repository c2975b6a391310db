import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMaxLength, compileMinLength } from './text-length.ts';

test('lengths agree with the number of code points of any text', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.nat(14), (text, limit) => {
      const length = [...text].length;
      expect(compileMaxLength(limit)(text)).toBe(length <= limit);
      expect(compileMinLength(limit)(text)).toBe(length >= limit);
    }),
    { numRuns: 1000 },
  );
});
