import { type Exchanged, nowUs } from './closed-loop.ts';
import type { MintedRequest } from './mint-requests.ts';
import type { RawConnection } from './raw-connection.ts';

/**
 * Requests at a constant rate, whatever the answers do. Latency counts from when a request was due, so one
 * that had to wait for a free connection is not made to look fast.
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

    /** Turns without sleeping: timers are a millisecond coarse, this process has a core of its own. */
    function turn(): void {
      const dueCount = Math.min(requests.length, Math.floor(((nowUs() - startUs) * ratePerS) / 1e6) + 1);
      while (scheduled < dueCount) {
        const request = requests[scheduled];
        if (request) due.push({ request, dueUs: startUs + (scheduled * 1e6) / ratePerS });
        scheduled += 1;
      }
      dispatch();
      if (scheduled < requests.length) setImmediate(turn);
    }

    turn();
  });
}
