import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api-problem.ts';
import { findFlaws, findServerFlaws } from './find-flaws.ts';

test('a password is refused before it is sent only for what the page can tell for sure', () => {
  expect(findFlaws({ current: 'a', next: 'short', repeated: 'other' })).toEqual(['short', 'different']);
  expect(findFlaws({ current: 'correct horse', next: 'correct horse', repeated: 'correct horse' })).toEqual([
    'same',
  ]);
  expect(
    findFlaws({ current: 'a', next: '海风吹过刘公岛的清晨与黄昏', repeated: '海风吹过刘公岛的清晨与黄昏' }),
  ).toEqual([]);
});

test('the reasons of the server are shown at the input, reasons not known here as the problem they are', () => {
  const refused = (reasons: unknown) => new ApiProblem(422, { code: 'password_unacceptable', reasons });
  expect(findServerFlaws(refused(['common', 'repetitive']))).toEqual(['common', 'repetitive']);
  expect(findServerFlaws(refused(['something_new']))).toBeUndefined();
  expect(findServerFlaws(new ApiProblem(403, { code: 'password_wrong' }))).toBeUndefined();
});
