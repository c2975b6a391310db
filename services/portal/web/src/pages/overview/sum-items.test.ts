import { expect, test } from 'vitest';
import { sumItems } from './sum-items.ts';

test('items of departments that do not count are left out', () => {
  const counted = { inRate: true, itemsN: 3, itemsD: 4 };
  expect(sumItems([counted, counted, { inRate: false, itemsN: 0, itemsD: 100 }])).toEqual({
    n: 6,
    d: 8,
    rate: 0.75,
  });
});

test('without items there is no rate', () => {
  expect(sumItems([]).rate).toBeNull();
});
