import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, pickWeighted } from './random.ts';

test('a seed always gives the same numbers', () => {
  const [a, b] = [createRandom('数桥'), createRandom('数桥')];
  expect(Array.from({ length: 50 }, () => a.next())).toEqual(Array.from({ length: 50 }, () => b.next()));
  expect(createRandom('weihai-2018').below(1_000_000)).toBe(createRandom('weihai-2018').below(1_000_000));
});

test('streams of different names differ from the first number on', () => {
  const firsts = new Set(Array.from({ length: 500 }, (_, n) => createRandom(`stream/${n}`).next()));
  expect(firsts.size).toBe(500);
});

test('numbers stay inside their bounds and reach both ends', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      (seed, min, width) => {
        const random = createRandom(seed);
        const drawn = new Set(Array.from({ length: 200 }, () => random.between(min, min + width)));
        expect(Math.min(...drawn)).toBe(min);
        expect(Math.max(...drawn)).toBe(min + width);
      },
    ),
  );
});

test('weights are respected', () => {
  const random = createRandom('weights');
  const list = [
    { name: 'often', weight: 9 },
    { name: 'seldom', weight: 1 },
  ];
  const often = Array.from({ length: 2000 }, () => pickWeighted(random, list)).filter(
    ({ name }) => name === 'often',
  );
  expect(often.length / 2000).toBeCloseTo(0.9, 1);
});

test('nothing can be picked from an empty list', () => {
  expect(() => createRandom('x').pick([])).toThrow(RangeError);
});
