import type { MintedRequest } from './mint-requests.ts';
import type { RawConnection } from './raw-connection.ts';
import type { HttpAnswer } from './read-http-answer.ts';

export interface Exchanged {
  readonly request: MintedRequest;
  readonly answer: HttpAnswer;
  readonly latencyUs: number;
}

export const nowUs = (): number => Number(process.hrtime.bigint()) / 1_000;

/** Every connection sends its next request when the answer to the one before has come. */
export async function runClosedLoop(
  connections: readonly RawConnection[],
  requests: readonly MintedRequest[],
): Promise<Exchanged[]> {
  const waiting = requests[Symbol.iterator]();
  const exchanged: Exchanged[] = [];
  async function work(connection: RawConnection): Promise<void> {
    for (const request of waiting) {
      const sentUs = nowUs();
      const answer = await connection.send(request.bytes);
      exchanged.push({ request, answer, latencyUs: nowUs() - sentUs });
    }
  }
  await Promise.all(connections.map(work));
  return exchanged;
}
