import { expect, test } from 'vitest';
import { findViewedIndex, toViewWords } from './to-view-words.ts';
import { viewsTexts } from './views-texts.ts';

test.each([
  ['evidence/7', '查看留痕第 7 号'],
  ['evidence?after=0&limit=100', '浏览留痕列表'],
  ['views?limit=50', '查看本记录'],
  ['accounts', '账号管理'],
  ['portal/accounts', '账号管理'],
  ['accounts/zhang/disable', '账号管理'],
  ['something-new', undefined],
])('%s is told as %s', (view, words) => {
  expect(toViewWords(view, viewsTexts.zh)).toBe(words);
});

test('only a view of one entry leads to it', () => {
  expect([findViewedIndex('evidence/7'), findViewedIndex('evidence/7/x'), findViewedIndex('views')]).toEqual([
    '7',
    undefined,
    undefined,
  ]);
});
