import { describe, expect, test } from 'vitest';
import { targetMatcher } from './match-target.ts';

const prefix = '/portal/v1/services/catalogue/';
const match = targetMatcher(prefix, 'resources/{pathCode}/sample');

test.each(['resources/102001-000001/sample', 'resources/%E4%BC%81/sample?limit=2&q=%E6%88%B7'])(
  '%s passes as it came',
  (rest) => {
    expect(match(prefix + rest)).toEqual({ rest });
  },
);

describe('a target that somebody could read as another one is refused:', () => {
  test.each([
    'resources/../sample',
    'resources/./sample',
    'resources/%2e%2e/sample',
    'resources/%2E%2E/sample',
    'resources/.%2e/sample',
    'resources/a%2fb/sample',
    'resources/a%5Cb/sample',
    'resources/a%252fb/sample',
    'resources/a%00/sample',
    'resources/a%0d%0ab/sample',
    'resources/a;b/sample',
    'resources/a\\b/sample',
    'resources//sample',
    'resources/a/b/sample',
    'resources/a/sample/',
    'resources/a/sample#x',
    'resources/a/sample?x#y',
    'resources/a/contracts',
    '/resources/a/sample',
    'resources/%zz/sample',
  ])('%s', (rest) => {
    expect(match(prefix + rest)).toBeUndefined();
  });

  test('another prefix', () => {
    expect(match('http://evil.example/resources/a/sample')).toBeUndefined();
    expect(match('/portal/v1/services/exchange/resources/a/sample')).toBeUndefined();
  });
});

test('a dot in the table is a dot', () => {
  const plain = targetMatcher(prefix, 'openapi.json');
  expect(plain(`${prefix}openapi.json`)).toBeDefined();
  expect(plain(`${prefix}openapixjson`)).toBeUndefined();
});
