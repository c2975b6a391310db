import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Row, RowStore } from './open-row-store.ts';

const LF = 0x0a;
const CHUNK_ROWS = 500;

export interface ReceivedRows {
  readonly accepted: number;
  readonly rejected: number;
  /** base64url SHA-256 of the body. */
  readonly hash: string;
}

/** The floor of a delivery: stream, hash, split, parse, check against the contract, upsert in chunks. */
export async function receiveRows(
  body: IncomingMessage,
  contract: ContractDocument,
  store: RowStore,
): Promise<ReceivedRows> {
  const { checkRecord } = compileContract(contract);
  const [key = ''] = contract['x-key'];
  const hash = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let rows: Row[] = [];
  let accepted = 0;
  let rejected = 0;

  function take(line: string): void {
    const record: Readonly<Record<string, unknown>> = JSON.parse(line);
    if (checkRecord(record).length > 0) rejected += 1;
    else rows.push({ key: String(record[key]), document: line });
  }

  function flush(): void {
    store.upsert(rows);
    accepted += rows.length;
    rows = [];
  }

  for await (const chunk of body as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const end = chunk.lastIndexOf(LF);
    if (end < 0) {
      rest = Buffer.concat([rest, chunk]);
      continue;
    }
    const block = rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)]);
    rest = chunk.subarray(end + 1);
    for (const line of block.toString('utf8').split('\n')) take(line);
    if (rows.length >= CHUNK_ROWS) flush();
  }
  flush();
  return { accepted, rejected, hash: hash.digest('base64url') };
}
