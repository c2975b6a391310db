import { withDeadline } from './deadline.ts';
import type { Fetch } from './fetch.ts';
import { Problem } from './problem.ts';
import { silentTelemetry, type Telemetry } from './telemetry.ts';

export type ServiceTarget = { readonly baseUrl: string } | { readonly app: { readonly request: Fetch } };

export interface ConnectOptions {
  readonly token?: string;
  /** For the whole call until the answer's head; default 5 s. */
  readonly timeoutMs?: number;
  readonly telemetry?: Telemetry;
}

const DEFAULT_TIMEOUT_MS = 5_000;

function unavailable(cause?: unknown): Problem {
  return new Problem('dependency_unavailable', {}, { cause, headers: { 'Retry-After': '5' } });
}

function toHeaders(init: RequestInit, token: string | undefined, telemetry: Telemetry): Headers {
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  const traceparent = telemetry.findTraceparent();
  if (traceparent !== undefined) headers.set('traceparent', traceparent);
  return headers;
}

function toFetch(target: ServiceTarget): Fetch {
  if ('app' in target) return target.app.request;
  const base = target.baseUrl.replace(/\/+$/, '');
  return (path, init) => fetch(base + path, init);
}

/**
 * A Fetch with a deadline, a service token and the current trace. A service that cannot be reached, or not in time,
 * is the problem `dependency_unavailable`; redirects are not followed, they would carry the token elsewhere.
 */
export function connectService(target: ServiceTarget, options: ConnectOptions = {}): Fetch {
  const { token, timeoutMs = DEFAULT_TIMEOUT_MS, telemetry = silentTelemetry } = options;
  const send = toFetch(target);

  return async function call(path, init = {}) {
    const headers = toHeaders(init, token, telemetry);
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
    try {
      const answer = Promise.resolve(send(path, { ...init, headers, signal, redirect: 'error' }));
      return await withDeadline(answer, timeoutMs, unavailable);
    } catch (error) {
      throw error instanceof Problem ? error : unavailable(error);
    }
  };
}
