import { Problem } from '@shuqiao/http/problem';
import type { Context, MiddlewareHandler } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { checkSession, findSignedIn } from '../session/require-session.ts';
import { toRole } from './to-portal-account.ts';

/** Also what may stand in the log: an address that names no account is not found, and not recorded. */
const ACCOUNT_ID = /^[A-Za-z0-9._:-]{1,64}$/;

/** As it stands in the log, e.g. "portal/accounts/lin/disable". */
const toView = (c: Context<PortalEnv>): string =>
  c.req.path.replace(/^\/portal\/v1/, 'portal').replace(/\/$/, '');

/** Only administrators pass, and only once the log has what they ask for. */
export function administer(
  deps: PortalDeps,
  toName: (c: Context<PortalEnv>) => string = toView,
): MiddlewareHandler<PortalEnv> {
  return async function checkAdministrator(c, next) {
    const signedIn = checkSession(await findSignedIn(c, deps), { roles: ['administrator'] });
    c.set('signedIn', signedIn);
    if (!ACCOUNT_ID.test(c.req.param('id') ?? 'none')) throw new Problem('not_found');
    const { id, role } = signedIn.account;
    await deps.recordView({ subject: id, role: toRole(role) }, toName(c));
    await next();
  };
}

/** @throws Problem `own_account` */
export function refuseOwnAccount(c: Context<PortalEnv>, id: string): void {
  if (c.get('signedIn').account.id === id) throw new Problem('own_account');
}
