import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { takeNumber } from './number-series.ts';

describeOnBothEngines('a series of numbers', 'catalogue', (open) => {
  test('gives each number once and leaves no gap, whoever takes them at once or fails', async () => {
    const store = await open();

    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        store.write(async (w) => {
          const number = await takeNumber(w, 'G-2026');
          if (i % 3 === 0) throw new Error('rolled back');
          return number;
        }),
      ),
    );

    const given = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('counts for itself beside other series', async () => {
    const store = await open();
    await store.write((w) => takeNumber(w, 'G-2025'));

    expect(await store.write((w) => takeNumber(w, 'G-2026'))).toBe(1);
  });
});
