import type { Hono } from 'hono';
import type { ServiceEnv } from './service-env.ts';

/** Methods that have a handler for this path; middleware, which Hono registers as ALL, is none. */
export function findAllowedMethods<E extends ServiceEnv>(app: Hono<E>, path: string): string[] {
  const methods = new Set(app.routes.map(({ method }) => method).filter((method) => method !== 'ALL'));
  const allowed = [...methods].filter((method) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  });
  return allowed.includes('GET') ? [...allowed, 'HEAD'].sort() : allowed.sort();
}
