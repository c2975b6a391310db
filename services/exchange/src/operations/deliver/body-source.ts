import type { IncomingMessage } from 'node:http';
import { systemTimers } from '@shuqiao/http/timers';
import { arrivalRate } from './arrival-rate.ts';
import type { DeliverDeps } from './deliver-deps.ts';

export type BodyEnd = 'complete' | 'late' | 'aborted';

/** A request body taken piece by piece; what is not taken yet stays with the sender. */
export interface BodySource {
  /** The next bytes, or how the body ended. */
  next(): Promise<Buffer | BodyEnd>;
  /** Lets go of the request, whatever happened. */
  release(): void;
}

/** Reads the server's own stream. `late` (SQX-R121) by rate only, because a delivery may last. */
export function bodySource(
  incoming: IncomingMessage,
  { timers = systemTimers, monotonicMs }: Pick<DeliverDeps, 'timers' | 'monotonicMs'>,
): BodySource {
  let end: BodyEnd | undefined;
  let wake = (): void => undefined;

  function finish(reason: BodyEnd): void {
    end ??= reason;
    wake();
  }
  const rate = arrivalRate(timers, () => finish('late'), monotonicMs);
  const onReadable = (): void => wake();
  const onEnd = (): void => finish('complete');
  const onLost = (): void => finish(incoming.readableEnded ? 'complete' : 'aborted');
  incoming.on('readable', onReadable).on('end', onEnd).on('error', onLost).on('close', onLost);
  if (incoming.destroyed || incoming.readableEnded) onLost();

  async function waitForMore(): Promise<void> {
    rate.startWaiting();
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    wake = () => undefined;
    rate.stopWaiting();
  }

  return {
    async next() {
      for (;;) {
        if (end === 'late' || end === 'aborted') return end;
        const chunk: Buffer | null = incoming.read();
        if (chunk !== null) {
          rate.add(chunk.length);
          return chunk;
        }
        if (end !== undefined) return end;
        await waitForMore();
      }
    },
    release() {
      rate.stop();
      incoming.off('readable', onReadable).off('end', onEnd).off('error', onLost).off('close', onLost);
      // A connection that breaks after this concerns only the answer.
      incoming.on('error', () => undefined);
    },
  };
}
