import { expect, test } from 'vitest';
import { openPasswords } from './passwords.ts';

const passwords = await openPasswords();

test('a password is kept as Argon2id with 19 MiB and two passes, salted each time', async () => {
  const [one, other] = await Promise.all([
    passwords.hash('海鸥 over Weihai'),
    passwords.hash('海鸥 over Weihai'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test('only the right password is right, however the keyboard composes it', async () => {
  const hash = await passwords.hash('Caf\u00e9 am Hafen');
  expect(await passwords.isRight(hash, 'Cafe\u0301 am Hafen')).toBe(true);
  expect(await passwords.isRight(hash, 'Cafe am Hafen')).toBe(false);
});

test('without an account nothing is right', async () => {
  expect(await passwords.isRight(null, 'anything at all')).toBe(false);
});
