import { expect, test } from 'vitest';
import { findRequestToken } from './find-request-token.ts';

test('SQX-R08: a request without Shuqiao-Request is told which profile to use', () => {
  expect(findRequestToken(['Host', 'gw.example'])).toEqual({
    refusal: { code: 'jwt_missing', rule: 'SQX-R08', expected: 'SQX-1' },
  });
  expect(findRequestToken(['Shuqiao-Request', ''])).toMatchObject({ refusal: { code: 'jwt_missing' } });
});

test.each([
  ['equal', 'a.b.c'],
  ['different', 'd.e.f'],
])('SQX-R08: two %s field lines are refused, whatever the case of their names', (_, second) => {
  expect(findRequestToken(['Shuqiao-Request', 'a.b.c', 'shuqiao-request', second])).toEqual({
    refusal: { code: 'jwt_malformed', rule: 'SQX-R08', part: 'segments' },
  });
});

test('SQX-R08: an empty line beside the right one is a second line', () => {
  expect(findRequestToken(['Shuqiao-Request', '', 'Shuqiao-Request', 'a.b.c'])).toHaveProperty('refusal');
});

test('SQX-R08: the one field line is found under any case, and a value is never taken for a name', () => {
  expect(findRequestToken(['X', 'Shuqiao-Request', 'SHUQIAO-REQUEST', 'a.b.c'])).toEqual({ token: 'a.b.c' });
});
