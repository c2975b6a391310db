import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildWorldRequest, getRefusal, receive } from '../testing/sqx-world.ts';
import { checkBodySize, hashBody } from './body-hash.ts';
import { QUERY_BODY_MAX_BYTES } from './limits.ts';

test('SQX-R29: another body is refused with the hash of what arrived, and the right one is accepted after it', () => {
  const request = buildWorldRequest();
  const refusal = getRefusal(receive({ ...request, body: `${request.body} ` }));
  expect(refusal).toEqual({
    code: 'body_hash',
    rule: 'SQX-R29',
    claim: 'bh',
    computed: hashBody(`${request.body} `),
  });
  expect(receive(request)).toHaveProperty('claims');
});

test('SQX-R29: 1 MiB is accepted and one byte more refused', () => {
  expect(checkBodySize(1_048_576, QUERY_BODY_MAX_BYTES)).toBeUndefined();
  expect(checkBodySize(1_048_577, QUERY_BODY_MAX_BYTES)).toEqual({
    code: 'body_too_large',
    rule: 'SQX-R29',
    limit: 1_048_576,
  });
});

test('bh is the base64url SHA-256 of the bytes', () => {
  const bytes = Buffer.from('{"QYMC":"示例"}');
  expect(hashBody(bytes)).toBe(createHash('sha256').update(bytes).digest('base64url'));
  expect(hashBody('{"QYMC":"示例"}')).toBe(hashBody(bytes));
  expect(hashBody('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});
