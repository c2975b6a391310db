import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSubjectHash, deriveSubjectKey, hashSubject } from './subject-hash.ts';

const master = Buffer.alloc(32, 7);
const key = deriveSubjectKey(master, 'dept-a');
const subjectA = '37109919900101001X';
const subjectB = '371099199001010022';

test('SQX-R33: a body about one subject under the hash of another is refused', () => {
  expect(checkSubjectHash(hashSubject(key, subjectB), key, subjectA)).toEqual({
    code: 'subject_mismatch',
    rule: 'SQX-R33',
    claim: 'subject_hash',
  });
  expect(checkSubjectHash(hashSubject(key, subjectA), key, subjectA)).toBeUndefined();
});

test.each([undefined, '', 'short', 'é'.repeat(43), 'h'.repeat(43)])(
  'SQX-R33: the hash %j is refused',
  (claimed) => {
    expect(checkSubjectHash(claimed, key, subjectA)?.code).toBe('subject_mismatch');
  },
);

test('SQX-R33: upper and lower case of the check character are one subject', () => {
  expect(hashSubject(key, subjectA.toLowerCase())).toBe(hashSubject(key, subjectA));
  expect(hashSubject(key, '91371000mat000018y')).toBe(hashSubject(key, '91371000MAT000018Y'));
});

test('SQX-R33: the hash is the base64url HMAC-SHA-256 of the normalised identifier', () => {
  expect(hashSubject(key, subjectA)).toBe(createHmac('sha256', key).update(subjectA).digest('base64url'));
});

test("SQX-R33: one system's hash of a subject says nothing about another's", () => {
  const other = deriveSubjectKey(master, 'dept-b');
  expect(key).toHaveLength(32);
  expect(deriveSubjectKey(master, 'dept-a')).toEqual(key);
  expect(hashSubject(other, subjectA)).not.toBe(hashSubject(key, subjectA));
});
