import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  birthDateOf,
  citizenIdCheckDigit,
  explainCitizenId,
  isCitizenId,
  normaliseCitizenId,
  sexOf,
} from './citizen-id.ts';

interface Vector {
  value: string;
  valid: boolean;
  birth?: string;
  sex?: string;
  normalised?: string;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).citizenId;

const DAY_MS = 86_400_000;
const valid = fc
  .tuple(
    fc.integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2099, 11, 31) / DAY_MS }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([day, order]) => {
    const birth = new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
    const first17 = `371099${birth}${String(order).padStart(3, '0')}`;
    return first17 + citizenIdCheckDigit(first17);
  });

function replaceAt(value: string, index: number, character: string): string {
  return value.slice(0, index) + character + value.slice(index + 1);
}

function swap(value: string, i: number, j: number): string {
  return replaceAt(replaceAt(value, i, value.charAt(j)), j, value.charAt(i));
}

test('every vector is judged as it says, with birth date and sex', () => {
  for (const { value, valid: isValid, birth, sex, normalised } of vectors) {
    expect(isCitizenId(value)).toBe(isValid);
    expect(explainCitizenId(value) === undefined).toBe(isValid);
    if (birth !== undefined) expect(birthDateOf(value)).toBe(birth);
    if (sex !== undefined) expect(sexOf(value)).toBe(sex);
    if (normalised !== undefined) expect(normaliseCitizenId(value)).toBe(normalised);
    if (isValid) expect(citizenIdCheckDigit(value.slice(0, 17))).toBe(value.charAt(17));
  }
});

test('each kind of error has its own reason', () => {
  expect(explainCitizenId('37109919900101001')).toBe('length');
  expect(explainCitizenId('371099199001010 14')).toBe('alphabet');
  expect(explainCitizenId('37109919880808006Y')).toBe('alphabet');
  expect(explainCitizenId('37109919880808006１')).toBe('alphabet');
  expect(explainCitizenId('37109919880808006x')).toBe('lower-case');
  expect(explainCitizenId('371099199002300014')).toBe('date');
  expect(explainCitizenId('371099199001010015')).toBe('check');
});

test('a lower-case x becomes acceptable by normalising and nothing else changes', () => {
  expect(isCitizenId(normaliseCitizenId('37109919880808006x'))).toBe(true);
  expect(normaliseCitizenId('371099199001010014')).toBe('371099199001010014');
  expect(normaliseCitizenId(' 37109919880808006X')).toBe(' 37109919880808006X');
});

test('only real dates from 1800 on are births', () => {
  const withBirth = (birth: string) => {
    const first17 = `371099${birth}001`;
    return explainCitizenId(first17 + citizenIdCheckDigit(first17));
  };
  expect(withBirth('20000229')).toBeUndefined();
  expect(withBirth('19000228')).toBeUndefined();
  expect(withBirth('18000101')).toBeUndefined();
  for (const birth of ['19000229', '19990229', '19990431', '19991301', '19990001', '19990100', '17991231']) {
    expect(withBirth(birth)).toBe('date');
  }
});

test('birth date and sex of an invalid number are a RangeError that does not repeat it', () => {
  expect(() => birthDateOf('371099199001010015')).toThrow(/^not a valid citizen number$/);
  expect(() => sexOf('371099199001010015')).toThrow(RangeError);
  expect(() => citizenIdCheckDigit('3710991990010100')).toThrow(RangeError);
  expect(() => citizenIdCheckDigit('3710991990010100X')).toThrow(RangeError);
});

test('every wrong digit at any one place is caught', () => {
  fc.assert(
    fc.property(valid, (value) => {
      expect(isCitizenId(value)).toBe(true);
      for (let i = 0; i < 18; i++) {
        for (const character of '0123456789X') {
          if (character !== value.charAt(i)) expect(isCitizenId(replaceAt(value, i, character))).toBe(false);
        }
      }
    }),
  );
});

test('every swap of two different neighbours is caught', () => {
  fc.assert(
    fc.property(valid, (value) => {
      for (let i = 0; i < 17; i++) {
        if (value.charAt(i) !== value.charAt(i + 1)) expect(isCitizenId(swap(value, i, i + 1))).toBe(false);
      }
    }),
  );
});

test('a swap of two digits ten places apart is not promised: they weigh the same', () => {
  const first17 = '37109919900101002';
  const value = first17 + citizenIdCheckDigit(first17);
  expect(value.charAt(4)).not.toBe(value.charAt(14));
  expect(isCitizenId(swap(value, 4, 14))).toBe(true);
});

test('arbitrary text is answered without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (value) => {
      expect(isCitizenId(value)).toBe(explainCitizenId(value) === undefined);
    }),
  );
});
