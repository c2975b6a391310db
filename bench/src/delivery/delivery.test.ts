import { createServer } from 'node:http';
import { checkContractDocument } from '@shuqiao/domain/contract/check-contract-document';
import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { expect, test } from 'vitest';
import { listen } from '../process/serve-world.ts';
import { floorDeliverer } from './deliverers.ts';
import type { Row } from './open-row-store.ts';
import { receiveRows } from './receive-rows.ts';
import { createWideContract } from './wide-contract.ts';
import { wideRows } from './wide-rows.ts';

const contract = createWideContract();
const read = (count: number, round: number): string[] =>
  Buffer.concat([...wideRows(count, round)])
    .toString()
    .trimEnd()
    .split('\n');

test('the contract has twenty items and may be published', () => {
  expect(Object.keys(contract.$defs.record.properties)).toHaveLength(20);
  expect(checkContractDocument(contract)).toEqual([]);
});

test('every generated row has all twenty items and is valid', () => {
  const { checkRecord } = compileContract(contract);
  for (const line of read(500, 1)) {
    const row: object = JSON.parse(line);
    expect(Object.keys(row)).toHaveLength(20);
    expect(checkRecord(row)).toEqual([]);
  }
});

test('the same round is the same bytes; another one has the same keys and other content in every row', () => {
  const keysOf = (lines: string[]) => lines.map((line) => JSON.parse(line).TYSHXYDM);
  const [first, second] = [read(300, 1), read(300, 2)];
  expect(read(300, 1)).toEqual(first);
  expect(keysOf(second)).toEqual(keysOf(first));
  expect(new Set(keysOf(first)).size).toBe(300);
  expect(second.some((line, i) => line === first[i])).toBe(false);
});

test('the floor takes valid rows, refuses invalid ones, and hashes every byte', async () => {
  const rows: Row[] = [];
  const store = { upsert: (batch: readonly Row[]) => void rows.push(...batch), close: () => undefined };
  const server = createServer((request, response) => {
    receiveRows(request, contract, store).then((received) => response.end(JSON.stringify(received)));
  });
  const url = await listen(server);
  const text = `${read(700, 1).join('\n')}\n{"TYSHXYDM":"no"}\n`;
  const answer = await fetch(url, { method: 'POST', body: text });
  expect(await answer.json()).toEqual({ accepted: 700, rejected: 1, hash: hashBody(text) });
  expect(rows).toHaveLength(700);

  const body = {
    rows: 2,
    bytes: 17,
    hash: hashBody('x'),
    chunks: () => [Buffer.from('{"a":1}\n{"a":12}\n')],
  };
  await expect(floorDeliverer(url)(body)).rejects.toThrow('floor delivery');
  server.closeAllConnections();
  server.close();
});
