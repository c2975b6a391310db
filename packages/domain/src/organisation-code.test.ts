import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  explainOrganisationCode,
  isOrganisationCode,
  organisationCodeCheckDigit,
} from './organisation-code.ts';

const vectors: { value: string; valid: boolean }[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).orgCode;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const residue = (character: string) => ALPHABET.indexOf(character) % 11;

const body = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 8 });
const numericBody = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
const toCode = (characters: string) => `${characters}-${organisationCodeCheckDigit(characters)}`;

function replaceAt(value: string, index: number, character: string): string {
  return value.slice(0, index) + character + value.slice(index + 1);
}

function swap(value: string, i: number, j: number): string {
  return replaceAt(replaceAt(value, i, value.charAt(j)), j, value.charAt(i));
}

test.each(vectors)('vector $value is valid: $valid', ({ value, valid }) => {
  expect(isOrganisationCode(value)).toBe(valid);
  expect(explainOrganisationCode(value)).toBe(valid ? undefined : 'check');
});

test('each kind of error has its own reason', () => {
  expect(explainOrganisationCode('799655058')).toBe('length');
  expect(explainOrganisationCode('79965505 8')).toBe('hyphen');
  expect(explainOrganisationCode('7996550a-8')).toBe('alphabet');
  expect(explainOrganisationCode('79965505-A')).toBe('alphabet');
  expect(explainOrganisationCode('71526726-x')).toBe('alphabet');
  expect(explainOrganisationCode('79965505-9')).toBe('check');
});

test('the check character of anything but an eight-character body is a RangeError', () => {
  expect(() => organisationCodeCheckDigit('7996550')).toThrow(RangeError);
  expect(() => organisationCodeCheckDigit('7996550a')).toThrow(RangeError);
});

test('in an all-digit body every wrong digit is caught', () => {
  fc.assert(
    fc.property(numericBody.map(toCode), (code) => {
      for (let i = 0; i < 8; i++) {
        for (const digit of '0123456789') {
          if (digit !== code.charAt(i)) expect(isOrganisationCode(replaceAt(code, i, digit))).toBe(false);
        }
      }
    }),
  );
});

test('in a mixed body a wrong character is caught exactly when its value differs modulo 11', () => {
  fc.assert(
    fc.property(body.map(toCode), (code) => {
      for (let i = 0; i < 8; i++) {
        for (const character of ALPHABET) {
          const isMissed = residue(character) === residue(code.charAt(i));
          expect(isOrganisationCode(replaceAt(code, i, character))).toBe(isMissed);
        }
      }
    }),
  );
});

test('a wrong check character is always caught', () => {
  fc.assert(
    fc.property(body.map(toCode), (code) => {
      for (const character of ALPHABET) {
        expect(isOrganisationCode(replaceAt(code, 9, character))).toBe(character === code.charAt(9));
      }
    }),
  );
});

test('a swap of neighbours in the body is caught exactly when their values differ modulo 11', () => {
  fc.assert(
    fc.property(body.map(toCode), (code) => {
      for (let i = 0; i < 7; i++) {
        const isMissed = residue(code.charAt(i)) === residue(code.charAt(i + 1));
        expect(isOrganisationCode(swap(code, i, i + 1))).toBe(isMissed);
      }
    }),
  );
});

test('a swap of the last digit of the body with a digit as check is caught', () => {
  fc.assert(
    fc.property(numericBody.map(toCode), (code) => {
      if (code.endsWith('X') || code.charAt(7) === code.charAt(9)) return;
      expect(isOrganisationCode(swap(code, 7, 9))).toBe(false);
    }),
  );
});

test('a swap of a final 1 with check character X is not promised', () => {
  expect(isOrganisationCode('00000081-X')).toBe(true);
  expect(isOrganisationCode('0000008X-1')).toBe(true);
});
