import { decodeSegment } from '@shuqiao/protocol/sqx/base64url';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { jtiForm } from '@shuqiao/protocol/sqx/claim-forms';
import { hashSubject as hashOnServer } from '@shuqiao/protocol/sqx/subject-hash';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { hashBytes } from './hash-bytes.ts';
import { hashSubject } from './hash-subject.ts';
import { newJti } from './new-jti.ts';

test('a body hash is the one that the gateway computes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      expect(await hashBytes(text)).toBe(hashBody(text));
    }),
  );
});

test('a subject hash is the one that the gateway computes', async () => {
  const key = 'c3ViamVjdC1rZXk';

  expect(await hashSubject(key, '37109919900101001x')).toBe(
    hashOnServer(decodeSegment(key) ?? new Uint8Array(), '37109919900101001X'),
  );
});

test('base64url keeps every byte, and only its canonical spelling is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      expect([...(fromBase64url(toBase64url(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '_', '-', '=', ' ', '9') }), (text) => {
      expect(fromBase64url(text) === undefined).toBe(decodeSegment(text) === undefined);
    }),
  );
});

test('ids have the form that SQX-R30 asks for and never repeat', () => {
  const ids = Array.from({ length: 200 }, () => newJti(1_790_000_000_500));

  expect(ids.every(jtiForm.test)).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
