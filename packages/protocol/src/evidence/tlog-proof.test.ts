import fc from 'fast-check';
import { expect, test } from 'vitest';
import { example } from '../testing/evidence-example.ts';
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts';

const proof = example.tlog_proof_of_index_2;

test('EVL-R70: any proof is read as it was written, with and without extra data', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  const extra = fc.uint8Array({ minLength: 1, maxLength: 99 }).map((bytes) => Buffer.from(bytes));
  const parts = fc.record(
    { extra, index: fc.bigInt(0n, 2n ** 64n - 1n), hashes: fc.array(hash, { maxLength: 64 }) },
    { requiredKeys: ['index', 'hashes'], noNullPrototype: true },
  );
  fc.assert(
    fc.property(parts, (written) => {
      const whole = { ...written, checkpoint: example.checkpoint };
      expect(parseTlogProof(formatTlogProof(whole))).toEqual(whole);
    }),
  );
});

test.each([
  ['another header', proof.replace('@v1', '@v2')],
  ['CRLF', proof.replaceAll('\n', '\r\n')],
  ['a leading zero in the index', proof.replace('index 2', 'index 02')],
  ['a negative index', proof.replace('index 2', 'index -2')],
  ['no index', proof.replace('index 2\n', '')],
  ['two indexes', proof.replace('index 2', 'index 2\nindex 2')],
  ['an empty extra line', proof.replace('index 2', 'extra \nindex 2')],
  ['extra data in base64url', proof.replace('index 2', 'extra _w\nindex 2')],
  ['extra data after the index', proof.replace('index 2', 'index 2\nextra AA==')],
  ['a hash without padding', proof.replace('SPg=', 'SPg')],
  ['a hash with stray bits', proof.replace('SPg=', 'SPh=')],
  ['a space after a hash', proof.replace('SPg=', 'SPg= ')],
  [
    '65 hashes',
    proof.replace('index 2', `index 2\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(62)}`.trim()),
  ],
  ['no empty line', proof.replaceAll('\n\n', '\n')],
  ['an empty file', ''],
])('EVL-R70: a proof with %s is refused', (_, altered) => {
  expect(altered).not.toBe(proof);
  expect(() => parseTlogProof(altered)).toThrow(expect.objectContaining({ code: 'proof_malformed' }));
});
