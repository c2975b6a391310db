import { expect, test } from 'vitest';
import { toOidcStart } from './oidc-start.ts';

test('the identity provider brings one back to the page that was asked for', () => {
  expect(toOidcStart('/departments/X?asOf=2026-11-01#missing')).toBe(
    '/portal/v1/oidc/start?to=%2Fportal%2Fdepartments%2FX%3FasOf%3D2026-11-01',
  );
});

test('a page that the server would refuse to come back to is replaced by the start page', () => {
  expect(toOidcStart('/resources?q=(a)')).toBe('/portal/v1/oidc/start?to=%2Fportal%2F');
  expect(toOidcStart(`/${'a'.repeat(2_000)}`)).toBe('/portal/v1/oidc/start?to=%2Fportal%2F');
});
