import { expect, test } from 'vitest';
import { commitTo } from './commitment.ts';
import { createDepartmentTagger, departmentTag } from './department-tag.ts';

test('EVL-R5: two equal messages under two salts have different commitments', () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  expect(commitTo(one, 'same')).not.toBe(commitTo(two, 'same'));
  expect(commitTo(one, 'same')).toBe(commitTo(Uint8Array.from(one), 'same'));
});

test('EVL-R5: a message in Chinese is committed to as UTF-8', () => {
  const salt = Buffer.alloc(32);

  expect(commitTo(salt, '威海')).toBe(commitTo(salt, Buffer.from('威海').toString()));
  expect(commitTo(salt, '威海')).not.toBe(commitTo(salt, '威 海'));
});

test('EVL-R5: a salt of another length than 32 bytes is refused', () => {
  expect(() => commitTo(Buffer.alloc(31), 'm')).toThrow(expect.objectContaining({ code: 'salt_length' }));
});

test('EVL-R4: a tag tells neither the department nor, under another key, that it is the same one', () => {
  const tag = departmentTag(Buffer.alloc(32, 7), '11371000004359400A');

  expect(tag).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(departmentTag(Buffer.alloc(32, 8), '11371000004359400A')).not.toBe(tag);
  expect(departmentTag(Buffer.alloc(32, 7), '11371000004359400B')).not.toBe(tag);
});

test('EVL-R4: a tagger gives the same tag every time', () => {
  const tagOf = createDepartmentTagger(Buffer.alloc(32, 7));

  expect([tagOf('dept-a'), tagOf('dept-p'), tagOf('dept-a')]).toEqual(
    ['dept-a', 'dept-p', 'dept-a'].map((id) => departmentTag(Buffer.alloc(32, 7), id)),
  );
});
