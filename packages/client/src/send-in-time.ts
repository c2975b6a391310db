import type { ClientOptions } from './client-options.ts';
import { GatewayUnreachable } from './gateway-unreachable.ts';
import type { OutgoingRequest, ReceivedAnswer, Send } from './send.ts';
import { createFetchSend } from './send-by-fetch.ts';
import { sendByHttp } from './send-by-http.ts';

/** T where the caller names none: the gateway's own bound (SQX-1 §14). */
const DEFAULT_TIMEOUT_MS = 15_000;
const GRACE_MS = 1_000;

type Timed = Omit<OutgoingRequest, 'signal'> & {
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** SQX-R127: after T + 1 s the request is aborted. Never a second try. */
export function createDeadlineSend({ fetch }: ClientOptions): (request: Timed) => Promise<ReceivedAnswer> {
  const send: Send = fetch ? createFetchSend(fetch) : sendByHttp;
  return async ({ timeoutMs = DEFAULT_TIMEOUT_MS, signal, ...request }) => {
    const deadline = AbortSignal.timeout(timeoutMs + GRACE_MS);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      return await send({ ...request, signal: either });
    } catch (cause) {
      const reason = deadline.aborted ? 'timeout' : signal?.aborted ? 'aborted' : 'connection';
      throw new GatewayUnreachable(reason, request.url, cause);
    }
  };
}
