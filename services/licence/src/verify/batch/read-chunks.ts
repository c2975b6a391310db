import { createHash } from 'node:crypto';
import { Problem } from '@shuqiao/http/problem';
import type { Timers } from '@shuqiao/http/timers';
import type { BatchLimits } from './batch-limits.ts';
import { type RowText, splitRows } from './split-rows.ts';

export interface RowChunks {
  /** Rows as they come, at most a chunk at a time; the next piece is read when they have been dealt with. */
  readonly chunks: AsyncGenerator<RowText[], void>;
  /** base64url SHA-256 of all bytes; after the end. */
  hash(): string;
  /** The batch had more than one may have: what came after was not read. */
  isCut(): boolean;
}

/** LIC-Q4: throws the problem `body_timeout` for a body that pauses too long. */
export function readChunks(
  body: ReadableStream<Uint8Array> | null,
  limits: BatchLimits,
  timers: Timers,
): RowChunks {
  const digest = createHash('sha256');
  let cut = false;
  let rows = 0;
  let bytes = 0;

  function* portion(found: RowText[]): Generator<RowText[]> {
    const allowed = found.slice(0, limits.maxRows - rows);
    rows += allowed.length;
    if (allowed.length < found.length) cut = true;

    for (let at = 0; at < allowed.length; at += limits.chunkRows) {
      yield allowed.slice(at, at + limits.chunkRows);
    }
  }

  async function* read(): AsyncGenerator<RowText[], void> {
    if (!body) return;
    const splitter = splitRows(limits.maxRowBytes);
    const reader = body.getReader();
    try {
      for (;;) {
        const { done, value } = await withinPause(reader.read(), limits.pauseMs, timers);
        if (done) break;
        digest.update(value);
        bytes += value.length;
        if (bytes > limits.maxBytes) cut = true;
        else yield* portion(splitter.push(value));
        if (cut) return;
      }
      yield* portion(splitter.finish());
    } finally {
      // What is not wanted any more is not waited for; a reader that has ended takes this as nothing.
      void reader.cancel().catch(() => undefined);
    }
  }

  return { chunks: read(), hash: () => digest.digest('base64url'), isCut: () => cut };
}

function withinPause<T>(read: Promise<T>, pauseMs: number, timers: Timers): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(pauseMs, () => reject(new Problem('body_timeout')));
    read.then(resolve, reject).finally(cancel);
  });
}
