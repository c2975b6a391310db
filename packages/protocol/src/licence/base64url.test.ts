import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

test('any bytes are spelled as RFC 4648 §5 says, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
});

describe('V0: only the canonical spelling is read', () => {
  test.each([
    ['padding', 'QQ=='],
    ['a length that no bytes have', 'QUJDR'],
    ['one character', 'Q'],
    ['set bits after one byte', 'QR'],
    ['the lowest set bit after one byte', 'QB'],
    ['set bits after two bytes', 'QUJ'],
    ['a space', 'QU I'],
    ['a line feed', 'QUI\n'],
    ['the alphabet of plain base64', '+/+/'],
    ['a character beyond ASCII', 'QUÉI'],
    ['a character whose low byte is of the alphabet', 'QUŁI'],
    ['NUL', 'QU\0I'],
    ['DEL', 'QUI\x7f'],
  ])('not %s', (_name, text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });

  test('the empty text spells no bytes', () => {
    expect(decodeBase64url('')).toEqual(new Uint8Array());
  });

  test('of all endings only those without unused bits', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const endings = [...alphabet].flatMap((last) => [`Q${last}`, `QU${last}`]);
    for (const text of endings) {
      const canonical = Buffer.from(text, 'base64url').toString('base64url') === text;
      expect(decodeBase64url(text) !== undefined, text).toBe(canonical);
    }
  });

  test('whatever is read is spelled the same again', () => {
    const character = fc.constantFrom(...'ABQRZaz09-_=+/ é');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 9 }), (text) => {
        const bytes = decodeBase64url(text);
        const canonical = Buffer.from(text, 'base64url').toString('base64url') === text;
        expect(bytes !== undefined).toBe(canonical);
        if (bytes) expect(encodeBase64url(bytes)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
