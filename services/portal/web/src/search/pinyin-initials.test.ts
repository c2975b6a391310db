import { expect, test } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

test.each([
  ['市公安局', 'sgaj'],
  ['市大数据和电子政务管理中心', 'sdsjhdzzwglzx'],
  ['市人力资源社会保障局', 'srlzyshbzj'],
  ['市卫生计生委', 'swsjsw'],
  ['市环保局', 'shbj'],
  ['市口岸办', 'skab'],
  ['威海热电集团', 'whrdjt'],
  ['市发展改革委', 'sfzggw'],
  ['市农业局', 'snyj'],
  ['欧洲', 'oz'],
])('%s is found by its initials', (name, initials) => {
  expect(pinyinInitials(name)).toBe(initials);
});

test('letters and digits stay, marks between them do not count', () => {
  expect(pinyinInitials('A类 企业（2018）')).toBe('alqy2018');
});

test('of a character with several readings the usual one is taken', () => {
  expect(pinyinInitials('行政')).toBe('xz');
  expect(pinyinInitials('银行')).toBe('yx');
});
