import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationCodeCheckDigit } from './organisation-code.ts';
import { explainUscc, isUscc, parseUscc, usccCheckDigit } from './uscc.ts';

interface Vector {
  value: string;
  valid: boolean;
  reason?: string;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).uscc;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const text = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });

const valid = fc
  .tuple(text(ALPHABET, 2), text('0123456789', 6), text(ALPHABET, 8))
  .map(([head, area, body]) => head + area + body + organisationCodeCheckDigit(body))
  .map((first17) => first17 + usccCheckDigit(first17));

function replaceAt(value: string, index: number, character: string): string {
  return value.slice(0, index) + character + value.slice(index + 1);
}

function swap(value: string, i: number, j: number): string {
  return replaceAt(replaceAt(value, i, value.charAt(j)), j, value.charAt(i));
}

describe.each(vectors)('vector $value', ({ value, valid: isValid }) => {
  test(isValid ? 'is a credit code' : 'is refused with a reason', () => {
    expect(isUscc(value)).toBe(isValid);
    expect(explainUscc(value) === undefined).toBe(isValid);
  });
});

test('each kind of error has its own reason', () => {
  expect(explainUscc('9137100MAT000018Y')).toBe('length');
  expect(explainUscc('91371000MAI000018Y')).toBe('alphabet');
  expect(explainUscc('91371000MAT00001８Y')).toBe('alphabet');
  expect(explainUscc('91371000mat000018y')).toBe('alphabet');
  expect(explainUscc('913710A0MAT000018Y')).toBe('area');
  expect(explainUscc('91371000MAT000018X')).toBe('check');
  expect(explainUscc('')).toBe('length');
});

test('a right last character does not save a wrong organisation code inside', () => {
  const first17 = '91371000MAT000019';
  const value = first17 + usccCheckDigit(first17);
  expect(explainUscc(value)).toBe('organisation-check');
  expect(isUscc(value)).toBe(false);
});

test('the check character of every valid vector is the computed one', () => {
  for (const { value } of vectors.filter((vector) => vector.valid)) {
    expect(usccCheckDigit(value.slice(0, 17))).toBe(value.charAt(17));
    expect(organisationCodeCheckDigit(value.slice(8, 16))).toBe(value.charAt(16));
  }
});

test('the check character of anything but seventeen characters of the alphabet is a RangeError', () => {
  expect(() => usccCheckDigit('91371000MAT00001')).toThrow(RangeError);
  expect(() => usccCheckDigit('91371000MAT00001I')).toThrow(RangeError);
});

test('a valid code opens into its parts and an invalid one does not', () => {
  expect(parseUscc('91371000MAT000018Y')).toEqual({
    registrar: '9',
    category: '1',
    area: '371000',
    organisationCode: 'MAT00001-8',
    check: 'Y',
  });
  expect(parseUscc('91371000MAT000018X')).toBeUndefined();
});

test('every wrong character of the alphabet at any one place is caught', () => {
  fc.assert(
    fc.property(valid, (value) => {
      expect(isUscc(value)).toBe(true);
      for (let i = 0; i < 18; i++) {
        for (const character of ALPHABET) {
          if (character !== value.charAt(i)) expect(isUscc(replaceAt(value, i, character))).toBe(false);
        }
      }
    }),
  );
});

test('every swap of two different characters is caught, except first with last', () => {
  fc.assert(
    fc.property(valid, (value) => {
      for (let i = 0; i < 18; i++) {
        for (let j = i + 1; j < 18; j++) {
          if (value.charAt(i) === value.charAt(j) || (i === 0 && j === 17)) continue;
          expect(isUscc(swap(value, i, j))).toBe(false);
        }
      }
    }),
  );
});

test('a swap of the first with the last character is not promised: both weigh 1', () => {
  const swapped = swap('91371000MAT000018Y', 0, 17);
  expect(isUscc('91371000MAT000018Y')).toBe(true);
  expect(isUscc(swapped)).toBe(true);
});

test('arbitrary text is answered without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (value) => {
      expect(isUscc(value)).toBe(explainUscc(value) === undefined);
    }),
  );
});
