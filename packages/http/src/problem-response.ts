import { RequestError } from '@hono/node-server';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Problem, type ProblemCode } from './problem.ts';
import { PROBLEM_MEDIA_TYPE, toProblemDetails } from './problem-details.ts';
import type { ServiceEnv } from './service-env.ts';
import { findTraceContext } from './trace-context.ts';

const codesOfStatus: ReadonlyMap<number, ProblemCode> = new Map([
  [401, 'unauthenticated_person'],
  [403, 'role_required'],
  [404, 'not_found'],
  [405, 'method_not_allowed'],
  [408, 'request_timeout'],
  [413, 'body_too_large'],
  [415, 'unsupported_media_type'],
  [429, 'rate_limited'],
]);

/** Every error has a public face; the face of an unknown one says nothing of it. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RequestError) return new Problem('request_malformed', {}, { cause: error });
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem(codesOfStatus.get(error.status) ?? 'request_malformed', {}, { cause: error });
  }
  return new Problem('internal', {}, { cause: error });
}

function challenge(problem: Problem): Record<string, string> {
  return problem.status === 401 && !('WWW-Authenticate' in problem.headers)
    ? { 'WWW-Authenticate': 'Bearer realm="shuqiao"' }
    : {};
}

/** RFC 9457 answer; a 500 carries the ids by which operators find the cause, and nothing else. */
export function problemResponse<E extends ServiceEnv>(c: Context<E>, error: unknown): Response {
  const problem = toProblem(error);
  const trace = problem.status >= 500 ? findTraceContext(c.req.header('traceparent')) : undefined;
  const details = toProblemDetails(problem, c.get('requestId'));
  c.set('problemCode', problem.code);
  return c.body(
    JSON.stringify(trace ? { ...details, traceId: trace.traceId } : details),
    problem.status as ContentfulStatusCode,
    { 'Content-Type': PROBLEM_MEDIA_TYPE, ...challenge(problem), ...problem.headers },
  );
}
