import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { Problem } from './problem.ts';
import type { ServiceEnv } from './service-env.ts';
import { systemTimers, type Timers } from './timers.ts';
import { type ArrivalLimits, watchArrival } from './watch-arrival.ts';

const defaultLimits: ArrivalLimits = { deadlineMs: 10_000, minBytesPerSecond: 10_240 };

const tooLarge = (maxBytes: number): Problem => new Problem('body_too_large', { limit: maxBytes });

/** Straight from the server's own stream: the web stream around it costs more than reading the body. */
function readIncoming(
  incoming: IncomingMessage,
  maxBytes: number,
  limits: ArrivalLimits,
  timers: Timers,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const watch = watchArrival(limits, timers, () => {
      fail(new Problem('body_timeout', {}, { headers: { Connection: 'close' } }));
    });

    function stop(): void {
      watch.stop();
      incoming.off('data', onData).off('end', onEnd).off('error', onLost).off('close', onLost);
    }
    function fail(problem: Problem): void {
      stop();
      incoming.pause();
      reject(problem);
    }
    function onData(chunk: Buffer): void {
      size += chunk.length;
      watch.add(chunk.length);
      if (size > maxBytes) fail(tooLarge(maxBytes));
      else chunks.push(chunk);
    }
    function onEnd(): void {
      stop();
      const [first] = chunks;
      resolve(first && chunks.length === 1 ? first : Buffer.concat(chunks, size));
    }
    function onLost(): void {
      fail(new Problem('request_aborted'));
    }
    incoming.on('data', onData).on('end', onEnd).on('error', onLost).on('close', onLost);
    if (incoming.destroyed) onLost();
  });
}

async function readStream(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * The whole body, bounded in size and time (SQX-R29, SQX-R121): 413 before anything is read when the declared
 * length is over the limit, else as soon as it is passed; 408 when it comes too late or too slowly.
 */
export async function readBytes<E extends ServiceEnv>(
  c: Context<E>,
  maxBytes: number,
  limits: ArrivalLimits = defaultLimits,
  timers: Timers = systemTimers,
): Promise<Buffer> {
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const incoming = c.env?.incoming;
  if (incoming && !incoming.readableDidRead) return readIncoming(incoming, maxBytes, limits, timers);
  const stream = c.req.raw.body;
  return stream ? readStream(stream, maxBytes) : Buffer.alloc(0);
}
