import { expect, test } from 'vitest';
import { toNumberForm } from './number-form.ts';

test.each([
  ['鲁（2018）乳山市不动产权第0000001号', '鲁(2018)乳山市不动产权第0000001号'],
  ['ｊｙ1371 0830　001\0', 'JY13710830001'],
])('a licence number is one whatever its width, case and spaces: %j', (typed, form) => {
  expect(toNumberForm(typed)).toBe(form);
});

test('licence numbers that differ in punctuation stay two', () => {
  expect(toNumberForm('1-23')).not.toBe(toNumberForm('12-3'));
});
