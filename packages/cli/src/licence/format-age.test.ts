import { expect, test } from 'vitest';
import { formatAge } from './format-age.ts';

test('an age is told in the largest unit that it fills, never rounded up', () => {
  const ages = [0, 59, 60, 3_599, 3_600, 5_399, 86_399, 86_400, 200_000].map(formatAge);

  expect(ages.map(({ zh }) => zh)).toEqual([
    '0 秒',
    '59 秒',
    '1 分钟',
    '59 分钟',
    '1 小时',
    '1 小时',
    '23 小时',
    '1 天',
    '2 天',
  ]);
  expect(ages[8]?.en).toBe('2 d');
});
