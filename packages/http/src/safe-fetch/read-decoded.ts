import type { IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { FetchRefused } from './fetch-refusal.ts';

interface ByteSink {
  readonly stream: Writable;
  readonly read: () => Buffer;
}

/** Breaks the stream off as soon as more has come. */
function createByteSink(maxBytes: number): ByteSink {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new FetchRefused('too_large'));
      chunks.push(chunk);
      done();
    },
  });
  return { stream, read: () => Buffer.concat(chunks, size) };
}

/**
 * LIC-S4: the body, counted after content decoding while it arrives, whatever its declared length. Ends with the
 * request when that is aborted.
 * @throws FetchRefused, or the error of the connection
 */
export async function readDecoded(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const sink = createByteSink(maxBytes);
  if (encoding === 'identity') {
    await pipeline(response, sink.stream);
  } else if (encoding === 'gzip') {
    await pipeline(response, createGunzip(), sink.stream);
  } else {
    response.destroy();
    throw new FetchRefused('encoding');
  }
  return sink.read();
}
