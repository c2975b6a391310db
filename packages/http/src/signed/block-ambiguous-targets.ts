import { checkTarget } from '@shuqiao/protocol/sqx/check-target';
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';
import { readRawTarget } from '../raw-target.ts';
import type { ServiceEnv } from '../service-env.ts';

/**
 * SQX-R03, SQX-R04: the raw target is judged before the router sees a normalised one, so that an ambiguous
 * spelling of an exchange path is refused whatever it would have been resolved to.
 */
export const blockAmbiguousTargets: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (c.req.method === 'POST') {
    const refusal = checkTarget(readRawTarget(c));
    if (refusal) throw new Problem(refusal.code, { rule: refusal.rule });
  }
  return next();
};
