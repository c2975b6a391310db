import { expect, test } from 'vitest';
import { formatSpan } from './format-span.ts';

test.each([
  [0, '0 秒', '0 seconds'],
  [1.9, '1 秒', '1 second'],
  [60, '1 分钟', '1 minute'],
  [75, '1 分钟 15 秒', '1 minute 15 seconds'],
  [3_600, '1 小时', '1 hour'],
  [85_206, '23 小时 40 分钟', '23 hours 40 minutes'],
  [-5, '0 秒', '0 seconds'],
])('%d seconds are told in at most two units, rounded down', (count, zh, en) => {
  expect([formatSpan(count, 'zh'), formatSpan(count, 'en')]).toEqual([zh, en]);
});
