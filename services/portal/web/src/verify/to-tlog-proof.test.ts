import { parseTlogProof } from '@shuqiao/protocol/evidence/tlog-proof';
import { expect, test } from 'vitest';
import { exampleRecord, recordOf } from './testing/worked-example.ts';
import { toTlogProof } from './to-tlog-proof.ts';

test('the file is one that the strict reader of the protocol accepts', () => {
  const record = exampleRecord();
  const { index, hashes, checkpoint, extra } = parseTlogProof(toTlogProof(record) ?? '');
  expect({ index, hashes: hashes.map((hash) => hash.toString('base64')), checkpoint }).toEqual({
    index: 2n,
    hashes: record.proof?.hashes,
    checkpoint: record.checkpoint,
  });
  const { entry, message, salt } = record;
  expect(JSON.parse(extra?.toString() ?? '')).toEqual({ entry, message, salt });
});

test('there is no file before a checkpoint covers the entry', () => {
  expect(toTlogProof(recordOf(2))).toBeUndefined();
});
