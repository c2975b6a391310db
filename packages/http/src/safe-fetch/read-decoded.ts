import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { FetchRefused } from './fetch-refusal.ts';

async function collect(source: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new FetchRefused('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * LIC-S4: the body, counted after content decoding while it arrives, whatever its declared length.
 * @throws FetchRefused
 */
export function readDecoded(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const take = (source: Readable) => collect(source, maxBytes);
  if (encoding === 'identity') return pipeline(response, take, { signal });
  if (encoding === 'gzip') return pipeline(response, createGunzip(), take, { signal });
  response.destroy();
  throw new FetchRefused('encoding');
}
