import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';
import { expect, test } from 'vitest';
import { findActs, toActPath } from './act.ts';

const account: PortalAccount = {
  id: 'dev:1',
  name: '开发',
  role: 'developer',
  department: null,
  source: 'local',
  state: 'active',
  mustChangePassword: false,
  totp: false,
  lockedUntil: null,
  createdAt: '2026-11-23T00:00:00.000Z',
};

test('an administrator is not offered to disable or reset the own account', () => {
  expect(findActs(account, 'dev:1')).toEqual([]);
});

test('a locked account can be unlocked, a disabled one enabled, never both disabled and enabled', () => {
  expect(findActs({ ...account, lockedUntil: account.createdAt }, 'admin')).toEqual([
    'reset',
    'unlock',
    'disable',
  ]);
  expect(findActs({ ...account, state: 'disabled' }, 'admin')).toEqual(['enable']);
});

test('the password of a person whom the identity provider vouches for is not reset here', () => {
  expect(findActs({ ...account, source: 'oidc' }, 'admin')).toEqual(['disable']);
});

test('an id cannot leave its place in the address', () => {
  expect(toActPath({ name: 'reset', account: { ...account, id: 'a/../b' } })).toBe(
    '/portal/v1/accounts/a%2F..%2Fb/password-reset',
  );
});
