import { expect, test } from 'vitest';
import { forEachBounded } from './for-each-bounded.ts';

test('every item is done once, never more at a time than allowed', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await forEachBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    done.push(item);
    running -= 1;
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('a failure is told and no further item is begun', async () => {
  const begun: number[] = [];
  const running = forEachBounded([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 2) throw new Error('no');
  });
  await expect(running).rejects.toThrow('no');
  expect(begun.length).toBeLessThan(6);
});
