import { expect, test } from 'vitest';
import { recordOf } from '../../verify/testing/worked-example.ts';
import { findResource, readMessage } from './read-message.ts';

const request = recordOf(1).message ?? '';
const answer = recordOf(2).message ?? '';

test('a request is shown as header and signed content', () => {
  expect(readMessage(request)).toEqual({
    kind: 'jws',
    header: '{\n  "alg": "ES256"\n}',
    payload: '{\n  "demo": "request"\n}',
  });
});

test('an answer names its resource, a request that names none has none', () => {
  expect(readMessage(answer).kind).toBe('json');
  expect([findResource(answer), findResource(request)]).toEqual(['102001/000001', undefined]);
});

test.each(['<script>alert(1)</script>', 'a.b.c', '', '{'])('%j stays the text that it is', (text) => {
  expect(readMessage(text)).toEqual({ kind: 'text', text });
  expect(findResource(text)).toBeUndefined();
});

test.each(['null', '3', '[]', '{"resource_id":7}'])('%s names no resource', (json) => {
  expect(findResource(json)).toBeUndefined();
});
