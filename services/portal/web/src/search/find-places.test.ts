import { expect, test } from 'vitest';
import type { Account } from '../api/use-session.ts';
import { findDirect } from './find-direct.ts';
import { findPlaces } from './find-places.ts';
import { regulationWords } from './regulation-words.ts';
import { searchTexts } from './search-texts.ts';

const auditor: Account = {
  id: 'auditor',
  name: '审计员',
  role: 'auditor',
  department: null,
  mustChangePassword: false,
  totp: false,
};
const find = (question: string, account: Account | null = null) =>
  findPlaces(question, 'zh', account, searchTexts.zh);

test.each(['目录编制', '挂接', '共享申请', '校核', '数源部门', '提供率', '留痕', '通报', '证照'])(
  'the word of the regulation is answered first: %s',
  (word) => {
    expect(find(word)[0]?.title).toContain(word);
  },
);

test('what the portal cannot do yet is said to be so, with the page that comes nearest', () => {
  expect(find('共享申请')[0]).toMatchObject({ href: '/resources', mark: '尚未提供' });
});

test('a page of another role is marked as such', () => {
  expect(find('查看记录')[0]).toMatchObject({ href: '/views', mark: '其他角色' });
  expect(find('查看记录', auditor)[0]).not.toHaveProperty('mark');
});

test('without a question the pages are offered that this person may open', () => {
  const offered = find('', auditor).map(({ href }) => href);
  expect(offered).toContain('/views');
  expect(offered).not.toContain('/accounts');
  expect(offered).not.toContain('/sign-in');
});

test('both languages find every word of the regulation', () => {
  for (const { title } of regulationWords) {
    expect(find(title.zh).map((hit) => hit.title)).toContain(title.zh);
    expect(find(title.en).map((hit) => hit.title)).toContain(title.zh);
  }
});

test.each([
  ['102001/000001', '/resources/102001-000001'],
  ['102001-000001', '/resources/102001-000001'],
  ['1234', '/evidence/1234'],
  ['留痕 17', '/evidence/17'],
  ['#17', '/evidence/17'],
])('a code or number leads straight there: %s', (question, href) => {
  expect(findDirect(question, searchTexts.zh)[0]?.href).toBe(href);
});

test('other texts name nothing directly', () => {
  expect([...findDirect('企业', searchTexts.zh), ...findDirect('12a', searchTexts.zh)]).toEqual([]);
});

test.each([
  ['102001/000001', '/resources/102001-000001'],
  ['102001-000001', '/resources/102001-000001'],
  ['30703710006/000002', '/resources/30703710006-000002'],
])('a resource code typed whole leads to its resource: %s', (code, href) => {
  expect(findDirect(code, searchTexts.zh)[0]?.href).toBe(href);
});
