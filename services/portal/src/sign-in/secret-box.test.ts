import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecretBox } from './secret-box.ts';

const open = () => createSecretBox(randomBytes(32).toString('base64url'));

test('what was sealed opens again in its own context only', () => {
  const box = open();
  const sealed = box.seal('JBSWY3DP', 'totp lin');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(box.open(sealed, 'totp lin')).toBe('JBSWY3DP');
  expect(box.open(sealed, 'totp wang')).toBeUndefined();
});

test('nothing opens with another key, altered or cut short', () => {
  const box = open();
  const bytes = Buffer.from(box.seal('JBSWY3DP', 'c'), 'base64url');
  expect(open().open(bytes.toString('base64url'), 'c')).toBeUndefined();
  for (const at of bytes.keys()) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(box.open(altered.toString('base64url'), 'c')).toBeUndefined();
  }
  for (const length of bytes.keys()) {
    expect(box.open(bytes.subarray(0, length).toString('base64url'), 'c')).toBeUndefined();
  }
});

test('two seals of one text differ, its blinded form is always the same and depends on the key', () => {
  const box = open();
  expect(box.seal('a', 'c')).not.toBe(box.seal('a', 'c'));
  expect(box.blind('lin')).toBe(box.blind('lin'));
  expect(box.blind('lin')).not.toBe(open().blind('lin'));
});
