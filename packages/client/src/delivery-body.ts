import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OutgoingBody } from './send.ts';

/** Path of an NDJSON file, or the rows themselves. */
export type DeliveryRows = string | Iterable<object> | AsyncIterable<object>;

export interface DeliveryBody extends OutgoingBody {
  /** Removes what was laid down on the way. */
  readonly close: () => Promise<void>;
}

const CHUNK_CHARS = 64 * 1024;
const EMPTY = new Uint8Array();
const removeNothing = () => Promise.resolve();

/**
 * Hash and length of a delivery, in constant memory. Rows that can be iterated only once are written to a
 * temporary file of mode 0600 until `close`; others are read twice, and if they change in between, the gateway
 * refuses (`body_hash`).
 */
export function openDeliveryBody(rows: DeliveryRows | undefined): Promise<DeliveryBody> {
  if (rows === undefined) return measure(() => Readable.from([EMPTY]));
  if (typeof rows === 'string') return measure(() => createReadStream(rows));
  return isRepeatable(rows) ? measure(() => Readable.from(toChunks(rows))) : spool(rows);
}

function isRepeatable(rows: Iterable<object> | AsyncIterable<object>): rows is Iterable<object> {
  return Symbol.iterator in rows && (rows[Symbol.iterator]() as unknown) !== rows;
}

async function measure(open: () => Readable, close = removeNothing): Promise<DeliveryBody> {
  const hash = createHash('sha256');
  let lengthBytes = 0;
  for await (const chunk of open() as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    lengthBytes += chunk.length;
  }
  const isEmpty = lengthBytes === 0;
  return {
    contentType: 'application/x-ndjson',
    hash: hash.digest('base64url'),
    lengthBytes,
    open: isEmpty ? () => EMPTY : open,
    close,
  };
}

async function spool(rows: Iterable<object> | AsyncIterable<object>): Promise<DeliveryBody> {
  const folder = await mkdtemp(join(tmpdir(), 'shuqiao-delivery-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'rows.ndjson');
    await pipeline(toChunks(rows), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await measure(() => createReadStream(path), close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function* toChunks(rows: Iterable<object> | AsyncIterable<object>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < CHUNK_CHARS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}
