import { expect, test } from 'vitest';
import { isUnderPrefix } from './is-under-prefix.ts';

const prefixes = ['https://lists.example/tsl/', 'https://port.example:8443/a'];

test.each([
  'https://lists.example/tsl/1',
  'https://lists.example/tsl/1?time=5',
  'https://LISTS.example:443/tsl/1',
  'https://port.example:8443/a',
  'https://port.example:8443/a/1',
])('LIC-S2: %s is allowed', (uri) => {
  expect(isUnderPrefix(uri, prefixes)).toBe(true);
});

test.each([
  'https://lists.example/',
  'https://lists.example/tsl',
  'https://lists.example/tsl/../secret',
  'https://lists.example/tsl/%2e%2e/secret',
  'https://lists.example/tsl/..\\secret',
  'https://lists.example.evil.example/tsl/1',
  'https://lists.example@evil.example/tsl/1',
  'https://user@lists.example/tsl/1',
  'https://user:pw@lists.example/tsl/1',
  'https://evil.example/https://lists.example/tsl/1',
  'https://lists.example:8443/tsl/1',
  'http://lists.example/tsl/1',
  'https://port.example/a/1',
  'https://port.example:8443/ab',
  'https://lists.example./tsl/1',
  '//lists.example/tsl/1',
  '/tsl/1',
  'javascript:alert(1)',
  '',
])('LIC-S2: %s is not allowed', (uri) => {
  expect(isUnderPrefix(uri, prefixes)).toBe(false);
});

test('nothing is allowed by an empty list or by a prefix that is no URL', () => {
  expect(isUnderPrefix('https://lists.example/tsl/1', [])).toBe(false);
  expect(isUnderPrefix('https://lists.example/tsl/1', ['', 'https://', '*', 'lists.example'])).toBe(false);
});
