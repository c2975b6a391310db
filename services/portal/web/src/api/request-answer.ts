import { ApiProblem, tookTooLong, unreachable } from './api-problem.ts';
import { noteReachable } from './connection.ts';
import { doubtSession } from './session-doubt.ts';

const TIMEOUT_MS = 20_000;

/** A session that is over, as opposed to a password or a signature that is wrong. */
const strangerCodes = ['sign_in_required', 'unauthenticated_person'];

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

async function toProblem(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const body = await response.json().catch(() => ({}));
  const problem = new ApiProblem(response.status, body, retryAfter > 0 ? retryAfter : undefined);
  // A proxy answers for a server that does not, without a problem of ours.
  noteReachable(problem.status < 502 || problem.code !== 'unknown');
  if (strangerCodes.includes(problem.code)) doubtSession();
  return problem;
}

/** What stands for a problem when nobody answers, or the answer breaks off. */
export function toFailure(error: unknown): ApiProblem {
  noteReachable(false);
  return error instanceof DOMException && error.name === 'TimeoutError' ? tookTooLong() : unreachable();
}

function toInit({ method = 'GET', body, signal }: RequestOptions): RequestInit {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  return {
    method,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/**
 * The answer of the portal.
 * @throws ApiProblem, also when nobody answers in time
 */
export async function requestAnswer(path: string, options: RequestOptions = {}): Promise<Response> {
  const response = await fetch(path, toInit(options)).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw toFailure(error);
  });
  if (!response.ok) throw await toProblem(response);
  noteReachable(true);
  return response;
}
