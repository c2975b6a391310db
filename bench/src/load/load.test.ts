import { expect, test } from 'vitest';
import { createWorld } from '../world/create-world.ts';
import { findWrongAnswer, signatureChecker } from './check-answers.ts';
import { requestMint } from './mint-requests.ts';
import { readHttpAnswer } from './read-http-answer.ts';

const sized = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello';
const chunked = 'HTTP/1.1 409 Conflict\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n';

test.each([
  ['of a stated length', sized, 200],
  ['in chunks', chunked, 409],
])('an answer %s is read when all of it is there, and not before', (_how, text, status) => {
  const bytes = Buffer.from(text);
  for (let length = 0; length < bytes.length; length++) {
    expect(readHttpAnswer(bytes.subarray(0, length))).toBeUndefined();
  }
  expect(readHttpAnswer(bytes)).toMatchObject({ status, body: Buffer.from('hello') });
});

const world = createWorld({ issuer: 'https://bench.shuqiao.example' });

test('no two requests share a jti or a token', () => {
  const mint = requestMint(world, Date.now);
  const minted = Array.from({ length: 50 }, () => mint('http://127.0.0.1:1'));
  expect(new Set(minted.map(({ jti }) => jti)).size).toBe(50);
  expect(new Set(minted.map(({ token }) => token)).size).toBe(50);
});

test('a wrong status, content or signature voids the block', () => {
  const request = requestMint(world, Date.now)('http://127.0.0.1:1');
  const check = signatureChecker(world);
  const headers = new Map([
    ['shuqiao-response', `e30.e30.${'A'.repeat(86)}`],
    ['cache-control', 'no-store'],
  ]);
  const answer = { status: 200, headers, body: Buffer.from(request.expectedBody) };
  const find = (changes: Partial<typeof answer>) =>
    findWrongAnswer([{ request, answer: { ...answer, ...changes }, latencyUs: 1 }], check, Date.now());
  expect(find({ status: 500 })).toContain('status 500');
  expect(find({ body: Buffer.from('{"records":[],"next":null}') })).toContain('other content');
  expect(find({ headers: new Map() })).toContain('Shuqiao-Response');
  expect(find({})).toContain('response refused');
});
