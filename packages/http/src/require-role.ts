import type { Context, MiddlewareHandler } from 'hono';
import { findBearerToken } from './bearer-token.ts';
import type { VerifyPerson } from './identity.ts';
import type { Person, Role } from './person.ts';
import { Problem } from './problem.ts';
import type { ServiceEnv } from './service-env.ts';

export interface PersonEnv extends ServiceEnv {
  Variables: ServiceEnv['Variables'] & { person: Person };
}

/** The person behind the request, if the token is valid and the role one of `roles`. */
export async function getPerson(c: Context, verify: VerifyPerson, roles: readonly Role[]): Promise<Person> {
  const token = findBearerToken(c);
  if (token === undefined) throw new Problem('unauthenticated_person');
  const person = await verify(token);
  if (!roles.includes(person.role)) throw new Problem('role_required', { roles });
  return person;
}

/** Only persons with one of these roles pass; the handler finds the person as `c.get('person')`. */
export function requireRole(verify: VerifyPerson, ...roles: Role[]): MiddlewareHandler<PersonEnv> {
  return async function checkRole(c, next) {
    c.set('person', await getPerson(c, verify, roles));
    await next();
  };
}
