import type { Context } from 'hono';
import type { Log } from './log.ts';
import type { ServiceEnv } from './service-env.ts';

/**
 * A body for `c.body()` made as the reader takes it. When the source fails the connection breaks, so that nobody
 * takes half a list for a whole one; the reason goes to the log, because the HTTP server would show it to the caller.
 */
export function streamBody<E extends ServiceEnv>(
  c: Context<E>,
  source: AsyncIterable<Uint8Array>,
  log: Log,
): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        log.error('answer broken off', { requestId: c.get('requestId'), error });
        controller.error(new Error('answer broken off'));
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
