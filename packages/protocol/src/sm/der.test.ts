import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DER_TAGS, readBitString, readDer, readDerMembers, readObjectIdentifier } from './der.ts';
import { readHex } from './hex.ts';
import { toRawSm2Signature } from './sm2-signature-der.ts';
import { toDerSignature } from './testing/to-der-signature.ts';

const bytes = (hex: string) => readHex(hex.replaceAll(' ', '')) ?? new Uint8Array();
const value = (hex: string) => readDer(bytes(hex));

describe('one value of DER', () => {
  test('is read with short and long lengths', () => {
    expect(value('04 02 abcd')?.content).toEqual(bytes('abcd'));
    expect(value(`04 81 80 ${'00'.repeat(128)}`)?.content).toHaveLength(128);
    expect(value(`04 82 0100 ${'00'.repeat(256)}`)?.content).toHaveLength(256);
  });

  test.each([
    ['nothing', ''],
    ['a tag alone', '04'],
    ['more bytes than it says', '04 01 abcd'],
    ['fewer bytes than it says', '04 03 abcd'],
    ['an indefinite length', '30 80 0000'],
    ['a long length for a short value', '04 81 01 ab'],
    ['a length with a leading zero', `04 82 0080 ${'00'.repeat(128)}`],
    ['a length of five bytes', '04 85 0000000001 ab'],
    ['a length of 4 GiB', '04 84 ffffffff'],
    ['a tag of two bytes', '1f 01 00'],
  ])('refused: %s', (_name, hex) => {
    expect(value(hex)).toBeUndefined();
  });
});

describe('the members of a sequence', () => {
  const sequence = value('30 06 020101 020102');

  test('are read in order, up to the limit', () => {
    const members = readDerMembers(sequence, DER_TAGS.sequence, 2);
    expect(members?.map(({ content }) => content[0])).toEqual([1, 2]);
    expect(readDerMembers(sequence, DER_TAGS.sequence, 1)).toBeUndefined();
  });

  test('are none where the tag differs or a member is cut off', () => {
    expect(readDerMembers(sequence, DER_TAGS.octetString, 2)).toBeUndefined();
    expect(readDerMembers(value('30 04 020101 02'), DER_TAGS.sequence, 9)).toBeUndefined();
    expect(readDerMembers(undefined, DER_TAGS.sequence, 9)).toBeUndefined();
  });
});

test.each([
  ['06 08 2a811ccf55018375', '1.2.156.10197.1.501'],
  ['06 09 2a864886f70d01010b', '1.2.840.113549.1.1.11'],
  ['06 03 883703', '2.999.3'],
  ['06 00', undefined],
  ['06 02 8001', undefined],
  ['06 01 81', undefined],
  ['06 06 8fffffffff7f', undefined],
  ['04 01 2a', undefined],
])('the object identifier %s reads %s', (hex, expected) => {
  expect(readObjectIdentifier(value(hex))).toBe(expected);
});

test('a bit string has whole bytes only', () => {
  expect(readBitString(value('03 02 00ff'))).toEqual(bytes('ff'));
  expect(readBitString(value('03 02 01fe'))).toBeUndefined();
  expect(readBitString(value('03 00'))).toBeUndefined();
});

test('r‖s goes to DER and back, whatever its leading zeros', () => {
  const scalar = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const zeros = fc.nat(31);
  fc.assert(
    fc.property(scalar, scalar, zeros, (r, s, count) => {
      const raw = Uint8Array.of(...r.fill(0, 0, count), ...s);
      for (const last of [31, 63]) raw[last] = (raw[last] ?? 0) | 1;
      expect(toRawSm2Signature(toDerSignature(raw))).toEqual(raw);
    }),
  );
});

test.each([
  ['a negative r', '30 06 0201ff 020101'],
  ['a padded r', '30 07 02020001 020101'],
  ['r = 0', '30 06 020100 020101'],
  ['an empty r', '30 05 0200 020101'],
  ['r of 33 bytes', `30 26 0221 01${'00'.repeat(32)} 020101`],
  ['three members', '30 09 020101 020101 020101'],
  ['one member', '30 03 020101'],
  ['other members', '30 06 040101 020101'],
  ['bytes after it', '30 06 020101 020101 00'],
])('no signature in DER: %s', (_name, hex) => {
  expect(toRawSm2Signature(bytes(hex))).toBeUndefined();
});
