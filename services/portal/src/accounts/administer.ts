import { Problem } from '@shuqiao/http/problem';
import type { Account } from '@shuqiao/storage/portal/account';
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

/** Only administrators pass, and only to what can be an account. */
export function requireAdministrator(deps: PortalDeps): MiddlewareHandler<PortalEnv> {
  return async function checkAdministrator(c, next) {
    c.set('signedIn', checkSession(await findSignedIn(c, deps), { roles: ['administrator'] }));
    if (!ACCOUNT_ID.test(c.req.param('id') ?? 'none')) throw new Problem('not_found');
    await next();
  };
}

/** To be awaited before anything is shown or done. @throws Problem `dependency_unavailable` */
export async function recordAct(c: Context<PortalEnv>, view: string, deps: PortalDeps): Promise<void> {
  const { id, role } = c.get('signedIn').account;
  await deps.recordView({ subject: id, role: toRole(role) }, view);
}

/** Only administrators pass, and only once the log has what they ask for. */
export function administer(deps: PortalDeps): MiddlewareHandler<PortalEnv> {
  const check = requireAdministrator(deps);
  return (c, next) =>
    check(c, async () => {
      await recordAct(c, toView(c), deps);
      await next();
    });
}

/** Which role is given to an account, as it stands in the log: whoever makes an auditor leaves that on record. */
export function toRoleView(
  account: string,
  act: 'create' | 'role',
  { role, department }: Pick<Account, 'role' | 'department'>,
): string {
  const given = new URLSearchParams({ role, ...(department === null ? {} : { department }) });
  return `portal/accounts/${account}/${act}?${given}`;
}

/** @throws Problem `own_account` */
export function refuseOwnAccount(c: Context<PortalEnv>, id: string): void {
  if (c.get('signedIn').account.id === id) throw new Problem('own_account');
}
