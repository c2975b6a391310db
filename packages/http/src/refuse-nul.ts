import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';
import type { ServiceEnv } from './service-env.ts';

const NUL = /\0|%00/;

/** No name of ours has NUL, and PostgreSQL takes a value that has one for an error: nobody has such a name. */
export const refuseNul: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (NUL.test(c.req.path)) throw new Problem('not_found');
  await next();
};
