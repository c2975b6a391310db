import { expect, test } from 'vitest';
import { toOwnPath } from './own-path.ts';

test('one comes back to the page that asked for signing in, with its filters', () => {
  expect(toOwnPath('/departments/11371000MBT000062U?asOf=2026-11-01#missing')).toBe(
    '/departments/11371000MBT000062U?asOf=2026-11-01#missing',
  );
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/\n//evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'evil.example',
  'http://[',
  '',
])('an address elsewhere leads to the start page: %j', (to) => {
  expect(toOwnPath(to)).toBe('/');
});

test('without an address, and from the sign-in page itself, one comes to the start page', () => {
  expect([toOwnPath(null), toOwnPath(undefined), toOwnPath('/sign-in?to=/sign-in')]).toEqual(['/', '/', '/']);
});
