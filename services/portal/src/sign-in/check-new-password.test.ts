import { describe, expect, test } from 'vitest';
import { checkNewPassword, type PasswordFlaw } from './check-new-password.ts';

const check = (next: string) => checkNewPassword(next, 'k7mf-pq3x-9ahj-2nbt', 'developer');

describe('a new password', () => {
  test.each([
    'gulls over Weihai harbour',
    '威海的海鸥飞过了刘公岛上空',
    'k7mf-pq3x-9ahj-2nbu',
    'developer of the harbour',
  ])('may be %s', (next) => {
    expect(check(next)).toEqual([]);
  });

  test.each<[string, PasswordFlaw[]]>([
    ['eleven char', ['short']],
    ['k7mf-pq3x-9ahj-2nbt', ['same']],
    ['Developer-123', ['account']],
    ['developerdeveloper', ['account']],
    ['Password1234', ['common']],
    ['123456-789012', ['common']],
    ['aaaaaaaaaaaaaaaa', ['repetitive']],
    ['', ['short', 'repetitive']],
  ])('may not be %j: %j', (next, flaws) => {
    expect(check(next)).toEqual(flaws);
  });

  test('is measured in characters, not in UTF-16 units', () => {
    expect(check('😀😃😄😁😆😅')).toEqual(['short']);
  });
});
