import type { Context } from 'hono';
import type { ServiceEnv } from './service-env.ts';

export type FindAddress = <E extends ServiceEnv>(c: Context<E>) => string;

/**
 * Where a request comes from. Behind a proxy that appends to X-Forwarded-For its last entry is the proxy's own word;
 * without one every caller could write that header, so it is read only where the configuration says so.
 */
export function addressFinder(trustForwardedFor: boolean): FindAddress {
  return function findAddress(c) {
    const forwarded = trustForwardedFor ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
    return forwarded || c.env?.incoming?.socket.remoteAddress || 'unknown';
  };
}
