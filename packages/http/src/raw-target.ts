import type { Context } from 'hono';
import type { ServiceEnv } from './service-env.ts';

/**
 * The request target as it came over the wire (SQX-R04); `c.req.path` has dot segments resolved and `c.req.url` a
 * host that the caller chose. Without an HTTP server in between, path and query of the request URL.
 */
export function readRawTarget<E extends ServiceEnv>(c: Context<E>): string {
  const raw = c.env?.incoming?.url;
  if (raw !== undefined) return raw;
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}
