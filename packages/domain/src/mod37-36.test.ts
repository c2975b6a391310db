import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mod3736CheckCharacter } from './mod37-36.ts';

const vectors: { input: string; check: string }[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).mod37_36;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MODULUS = ALPHABET.length;

test.each(vectors)('$input has the check character $check', ({ input, check }) => {
  expect(mod3736CheckCharacter(input)).toBe(check);
});

test('empty text and characters outside 0–9, A–Z are a RangeError', () => {
  for (const text of ['', 'a', 'A-1', 'Ａ']) expect(() => mod3736CheckCharacter(text)).toThrow(RangeError);
});

/** One prefix for each of the 36 states a prefix can leave: the proofs below run over all of them. */
const prefixes = [...ALPHABET].map((character) => `1${character}`);

test('the 36 prefixes reach 36 different states', () => {
  expect(new Set(prefixes.map((prefix) => mod3736CheckCharacter(prefix))).size).toBe(MODULUS);
});

test('every wrong character is caught, whatever comes before and after', () => {
  for (const prefix of prefixes) {
    const checks = [...ALPHABET].map((character) => mod3736CheckCharacter(prefix + character));
    expect(new Set(checks).size).toBe(MODULUS);
  }
});

test('of all swaps of neighbours exactly 36 in 22,680 are missed, each between neighbouring values', () => {
  let swaps = 0;
  const missed: number[] = [];
  for (const prefix of prefixes) {
    for (let a = 0; a < MODULUS; a++) {
      for (let b = a + 1; b < MODULUS; b++) {
        swaps += 1;
        const [x, y] = [ALPHABET.charAt(a), ALPHABET.charAt(b)];
        if (mod3736CheckCharacter(prefix + x + y) === mod3736CheckCharacter(prefix + y + x))
          missed.push(b - a);
      }
    }
  }
  expect(swaps).toBe(22_680);
  expect(missed).toHaveLength(36);
  expect(missed.every((distance) => distance === 1 || distance === MODULUS - 1)).toBe(true);
});

test('what two prefixes tell apart stays apart behind any common rest', () => {
  const rest = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rest, (tail) => {
      expect(new Set(prefixes.map((prefix) => mod3736CheckCharacter(prefix + tail))).size).toBe(MODULUS);
    }),
  );
});
