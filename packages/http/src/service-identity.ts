import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { findBearerToken } from './bearer-token.ts';
import type { VerifyPerson } from './identity.ts';
import type { Person, Role } from './person.ts';
import { Problem } from './problem.ts';
import { getPerson } from './require-role.ts';
import type { ServiceEnv } from './service-env.ts';

export type IsService = (token: string) => boolean;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Constant time, also in the token's length. Several tokens so that they can be changed without a gap. */
export function createServiceIdentity(tokens: readonly string[]): IsService {
  const known = tokens.map(digest);
  return function isService(token) {
    const asked = digest(token);
    return known.reduce((found, one) => timingSafeEqual(one, asked) || found, false);
  };
}

function carriesServiceToken(c: Context, isService: IsService): boolean {
  const token = findBearerToken(c);
  return token !== undefined && isService(token);
}

/** Only the gateway's own services pass. */
export function requireService(isService: IsService): MiddlewareHandler<ServiceEnv> {
  return async function checkService(c, next) {
    if (!carriesServiceToken(c, isService)) throw new Problem('service_token_required');
    await next();
  };
}

/** Undefined where one of our services asks; otherwise the person, who must have one of these roles. */
export async function findPerson(
  c: Context,
  isService: IsService,
  verify: VerifyPerson,
  ...roles: Role[]
): Promise<Person | undefined> {
  return carriesServiceToken(c, isService) ? undefined : getPerson(c, verify, roles);
}

/** Services pass, and persons with one of these roles. */
export function requireServiceOrRole(
  isService: IsService,
  verify: VerifyPerson,
  ...roles: Role[]
): MiddlewareHandler<ServiceEnv> {
  return async function checkServiceOrRole(c, next) {
    await findPerson(c, isService, verify, ...roles);
    await next();
  };
}
