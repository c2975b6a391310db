import { expect, test } from 'vitest';
import { isSafePattern } from './is-safe-pattern.ts';

test.each([
  '^[0-9A-Z]+$',
  '^[0-9A-HJ-NPQRTUWXY]{18}[0-9]{3}$',
  '^[A-Za-z0-9_-]+$',
  '^\\d{4}-\\d{2}$',
  '^第[0-9]{1,8}号$',
  '^[^/\\s]{1,20}$',
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  '^$',
])('%s is linear and allowed', (pattern) => {
  expect(isSafePattern(pattern)).toBe(true);
});

test.each([
  '(a+)+',
  '^(a+)+$',
  '^(a|a)*$',
  '^a*a*$',
  '^a?a?a?aaa$',
  '^[0-9]{1,9}[0-9]{1,9}$',
  '^.*$',
  '^a+?$',
  '^a{2}{3}$',
  '[0-9]+',
  '^[0-9]+',
  '^a|b$',
  '^(?=a)a$',
  '^(a)\\1$',
  '^\\p{L}+$',
  '^[a-$',
  '^[z-a]$',
  '^a{9,1}$',
  '^a{0,5000}$',
  '^[\\d-z]$',
  `^${'a'.repeat(300)}$`,
  '^a$\n^b$',
])('%s could backtrack or is not understood, and is refused', (pattern) => {
  expect(isSafePattern(pattern)).toBe(false);
});
