import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type BodyRead =
  | { kind: 'read'; bytes: Buffer; hash: string }
  | { kind: 'too-large' }
  | { kind: 'timeout' }
  | { kind: 'aborted' };

interface Limits {
  maxBytes: number;
  timeoutMs: number;
  /** SQX-R121: after the first second at least this much per second. */
  minBytesPerSecond: number;
}

export const queryBodyLimits: Limits = { maxBytes: 1_048_576, timeoutMs: 10_000, minBytesPerSecond: 10_240 };

/** Whole body in memory, hashed at the end: for bodies whose bound is small (SQX-R29, SQX-R121). */
export function readBody(incoming: IncomingMessage, limits: Limits = queryBodyLimits): Promise<BodyRead> {
  if (Number(incoming.headers['content-length'] ?? 0) > limits.maxBytes) {
    return Promise.resolve({ kind: 'too-large' });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const startedMs = performance.now();
    let size = 0;

    const finish = (result: BodyRead): void => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      if (result.kind !== 'read') incoming.pause();
      resolve(result);
    };
    const watch = (): void => {
      const elapsedMs = performance.now() - startedMs;
      const expectedBytes = ((elapsedMs - 1_000) / 1_000) * limits.minBytesPerSecond;
      if (elapsedMs > limits.timeoutMs || size < expectedBytes) return finish({ kind: 'timeout' });
      timer = setTimeout(watch, 1_000);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limits.maxBytes) return finish({ kind: 'too-large' });
      chunks.push(chunk);
    };
    const onEnd = (): void => {
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      finish({ kind: 'read', bytes, hash: createHash('sha256').update(bytes).digest('base64url') });
    };
    const onClose = (): void => finish({ kind: 'aborted' });

    let timer = setTimeout(watch, 1_500);
    incoming.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
