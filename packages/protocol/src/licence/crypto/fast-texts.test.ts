import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../base64url.ts';
import { digestText } from '../sd-jwt/digest-text.ts';
import type { LicenceCrypto } from './crypto-port.ts';
import { nodeLicenceCrypto } from './node-crypto.ts';

const { fastTexts, ...slowCrypto }: LicenceCrypto = nodeLicenceCrypto;
if (!fastTexts) throw new Error('node:crypto has fast texts');
const { digestText: digestFast, readSegment, toAsciiBytes } = fastTexts;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readSlowly(segment: string): string | undefined {
  const bytes = decodeBase64url(segment);
  try {
    return bytes && decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Says the same as the slow path, or leaves it to it. */
function expectSame(segment: string): void {
  const text = readSegment(segment);
  if (text !== undefined) expect(text).toBe(readSlowly(segment));
}

describe('V0: the fast reading of a segment never says yes where the slow one says no', () => {
  test('any text is read as the slow path reads it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const segment = encodeBase64url(new TextEncoder().encode(text));
        expectSame(segment);
        if (!text.includes('\ufffd')) expect(readSegment(segment)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test('any bytes, UTF-8 or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => expectSame(encodeBase64url(bytes))),
      { numRuns: 5_000 },
    );
  });

  test('any characters, of the alphabet or not', () => {
    const character = fc.constantFrom(...'ABQRZaz09-_=+/ .~\n\0é中Ł');
    fc.assert(fc.property(fc.string({ unit: character, maxLength: 9 }), expectSame), { numRuns: 10_000 });
  });

  test.each([
    ['padding', 'QQ=='],
    ['a length that no bytes have', 'QUJDR'],
    ['set bits after the last byte', 'QR'],
    ['the alphabet of plain base64', 'Pz8/'],
    ['a space', 'QU I'],
    ['a character whose low byte is of the alphabet', 'QUŁI'],
    ['bytes that are no UTF-8', 'wKI'],
    ['half of a character in UTF-8', '7aCA'],
    ['more than a token may hold', 'Q'.repeat(65_536)],
  ])('%s: left to the slow path', (_name, segment) => {
    expect(readSegment(segment)).toBeUndefined();
  });

  test('a byte order mark stays in the text, so that it is no JSON', () => {
    expect(readSegment('77u_e30')).toBe('\ufeff{}');
  });

  test('one segment leaves nothing behind for the next', () => {
    expect(readSegment(encodeBase64url(new TextEncoder().encode('A'.repeat(99))))).toHaveLength(99);
    expect(readSegment('QQ')).toBe('A');
    expect(readSegment('')).toBe('');
  });
});

test.each(['sha-256', 'sha-384', 'sha-512'] as const)('%s of a text is that of its bytes', (name) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const slow = digestText(text, name, slowCrypto);
      expect(digestFast(name, text)).toBe(slow);
      expect(digestText(text, name, nodeLicenceCrypto)).toBe(slow);
    }),
  );
});

test('bytes of ASCII are its characters', () => {
  const text = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
  expect(Uint8Array.from(toAsciiBytes(text))).toEqual(new TextEncoder().encode(text));
});
