import { type Exchanged, nowUs } from './closed-loop.ts';
import type { MintedRequest } from './mint-requests.ts';
import type { RawConnection } from './raw-connection.ts';

const TICK_MS = 1;

/**
 * Requests at a constant rate, whatever the answers do; those due within a millisecond go out together, because
 * waiting without sleeping would take a core from the server. Latency counts from there, so a request that had to
 * wait for a free connection is not made to look fast.
 */
export function runOpenLoop(
  connections: readonly RawConnection[],
  requests: readonly MintedRequest[],
  ratePerS: number,
): Promise<Exchanged[]> {
  const idle = [...connections];
  const due: { request: MintedRequest; dueUs: number }[] = [];
  const exchanged: Exchanged[] = [];
  const startUs = nowUs();
  let scheduled = 0;

  return new Promise((resolve, reject) => {
    function dispatch(): void {
      while (idle.length > 0 && due.length > 0) {
        const connection = idle.pop();
        const next = due.shift();
        if (connection && next) exchange(connection, next.request, next.dueUs);
      }
    }

    function exchange(connection: RawConnection, request: MintedRequest, dueUs: number): void {
      connection.send(request.bytes).then((answer) => {
        exchanged.push({ request, answer, latencyUs: nowUs() - dueUs });
        idle.push(connection);
        if (exchanged.length === requests.length) resolve(exchanged);
        else dispatch();
      }, reject);
    }

    function tick(): void {
      const dueUs = nowUs();
      const dueCount = Math.floor(((dueUs - startUs) * ratePerS) / 1e6) + 1;
      for (const request of requests.slice(scheduled, dueCount)) due.push({ request, dueUs });
      scheduled = Math.min(requests.length, dueCount);
      dispatch();
      if (scheduled < requests.length) setTimeout(tick, TICK_MS);
    }

    tick();
  });
}
