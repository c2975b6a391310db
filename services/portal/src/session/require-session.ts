import type { Role } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import type { Context, MiddlewareHandler } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import type { SignedIn } from './sessions.ts';

type SessionDeps = Pick<PortalDeps, 'sessions' | 'cookie' | 'localAccounts'>;

export interface SessionRule {
  /** Absent: every role. */
  readonly roles?: readonly Role[];
  /** A one-time password need not have been changed yet. */
  readonly beforeChange?: boolean;
}

/** Who is signed in in this browser. */
export async function findSignedIn(
  c: Context,
  { sessions, cookie, localAccounts }: SessionDeps,
): Promise<SignedIn | undefined> {
  const token = cookie.read(c);
  const signedIn = token === undefined ? undefined : await sessions.find(token);
  const isUsable = signedIn && (localAccounts || signedIn.account.source !== 'local');
  return isUsable ? signedIn : undefined;
}

/** @throws Problem `sign_in_required`, `password_change_required` or `role_required` */
export function checkSession(signedIn: SignedIn | undefined, { roles, beforeChange }: SessionRule): SignedIn {
  if (!signedIn) throw new Problem('sign_in_required');
  const { role, mustChangePassword } = signedIn.account;
  if (mustChangePassword && !beforeChange) throw new Problem('password_change_required');
  if (roles && !roles.some((one) => one === role)) throw new Problem('role_required', { roles });
  return signedIn;
}

/** Only a session that fits passes; the handler finds it as `c.get('signedIn')`. */
export function requireSession(deps: SessionDeps, rule: SessionRule = {}): MiddlewareHandler<PortalEnv> {
  return async function checkSignedIn(c, next) {
    c.set('signedIn', checkSession(await findSignedIn(c, deps), rule));
    await next();
  };
}
