import { expect, test } from 'vitest';
import { toPinyin } from './to-pinyin.ts';

test('a name has its initials and its full pinyin, from each syllable on', () => {
  expect(toPinyin('户籍')).toEqual(['hj', 'j', 'huji', 'ji']);
});

test('a character is read as its word has it, and ü is v', () => {
  expect(toPinyin('重庆')[0]).toBe('cq');
  expect(toPinyin('绿化')).toContain('lvhua');
});

test('only characters have pinyin: what is Latin in a name is found as it stands', () => {
  expect(toPinyin('ID核验（12345）')).toEqual(['hy', 'y', 'heyan', 'yan']);
  expect(toPinyin('API')).toEqual([]);
});

test('the words of a long name are bounded', () => {
  const words = toPinyin('企业登记'.repeat(50));

  expect(Math.max(...words.map((word) => word.length))).toBe(24);
  expect(words.length).toBeLessThanOrEqual(400);
});
