import { expect, test } from 'vitest';
import { findMatches, rankMatch } from './match-rank.ts';

test('a whole sentence finds the word of the regulation in it', () => {
  expect(rankMatch('在哪里提交共享申请？', ['共享申请'])).toBe(3);
});

test('initials of the pinyin find a name', () => {
  expect(rankMatch('sgaj', ['市公安局'])).toBe(4);
});

test('a single letter is no initial: it would find everything', () => {
  expect(rankMatch('s', ['市公安局'])).toBeUndefined();
});

test('the closer word comes first, whatever the width of its characters', () => {
  const found = findMatches('API', ['接口 api 文档', 'API', 'api 一览'], (word) => [word], 3);
  expect(found).toEqual(['API', 'api 一览', '接口 api 文档']);
});

test('nothing fits an empty question', () => {
  expect(findMatches('  ', ['目录'], (word) => [word], 3)).toEqual([]);
});
