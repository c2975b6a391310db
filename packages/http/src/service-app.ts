import { type Context, Hono, type Next } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from './clock.ts';
import { findAllowedMethods } from './find-allowed-methods.ts';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';
import { problemResponse } from './problem-response.ts';
import { toRequestId } from './request-id.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { ServiceEnv } from './service-env.ts';
import type { EdgeResult, ObserveEdge, Telemetry } from './telemetry.ts';

export interface ServiceOptions {
  readonly name: string;
  readonly telemetry: Telemetry;
  readonly clock: Clock;
  readonly log: Log;
  /** Requests that take longer are logged; default one second. */
  readonly slowMs?: number;
}

/** The pattern that answers, undefined where none does: an unknown path never becomes a label. */
function findRoute<E extends ServiceEnv>(c: Context<E>): string | undefined {
  const pattern = routePath(c, -1);
  return pattern === '' || pattern.endsWith('*') ? undefined : pattern;
}

function describeAnswer<E extends ServiceEnv>(c: Context<E>): EdgeResult {
  return { status: c.res.status, route: findRoute(c), code: c.get('problemCode') };
}

function logRequest<E extends ServiceEnv>(log: Log, c: Context<E>, durationMs: number, slow: boolean): void {
  const { status, route, code } = describeAnswer(c);
  const fields = {
    requestId: c.get('requestId'),
    method: c.req.method,
    status,
    durationMs,
    ...(route === undefined ? {} : { route }),
    ...(code === undefined ? {} : { code }),
  };
  if (status >= 500) log.error('request failed', { ...fields, ...(c.error ? { error: c.error } : {}) });
  else if (slow) log.warn('request was slow', fields);
  else log.debug('request answered', fields);
}

/** Headers are set before the handler runs: touching the response afterwards costs more than the request. */
function edge<E extends ServiceEnv>({ log, clock, slowMs = 1_000 }: ServiceOptions, observe?: ObserveEdge) {
  return async function edge(c: Context<E>, next: Next): Promise<void> {
    const startMs = clock();
    const requestId = toRequestId(c.req.header('x-request-id'));
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    setSecurityHeaders(c);

    if (!observe) await next();
    else {
      await observe({ method: c.req.method, traceparent: c.req.header('traceparent') }, async () => {
        await next();
        return describeAnswer(c);
      });
    }

    const durationMs = clock() - startMs;
    const slow = durationMs > slowMs;
    if (slow || c.res.status >= 500 || log.level === 'debug') logRequest(log, c, durationMs, slow);
  };
}

/** A Hono app with the edge that every service shares: problems, 404 and 405, request ids, headers, telemetry. */
export function serviceApp<E extends ServiceEnv = ServiceEnv>(options: ServiceOptions): Hono<E> {
  const named = { ...options, log: options.log.named(options.name) };
  const app = new Hono<E>();
  app.onError((error, c) => problemResponse(c, error));
  app.notFound((c) => {
    const allowed = findAllowedMethods(app, c.req.path);
    if (allowed.length === 0) return problemResponse(c, new Problem('not_found'));
    const headers = { Allow: allowed.join(', ') };
    return problemResponse(c, new Problem('method_not_allowed', { allowed }, { headers }));
  });
  app.use(edge<E>(named, options.telemetry.edge(options.name)));
  return app;
}
