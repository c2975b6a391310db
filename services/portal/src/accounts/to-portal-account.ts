import { isRole, type Role } from '@shuqiao/http/person';
import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';
import type { Account } from '@shuqiao/storage/portal/account';
import type { PortalDeps } from '../deps.ts';
import { showDepartment } from './find-department.ts';

export function toRole(role: string): Role {
  if (!isRole(role)) throw new Error('an account has a role that does not exist');
  return role;
}

/** As administrators see it: never anything of a password or of a second factor but that it is there. */
export async function toPortalAccount(account: Account, deps: PortalDeps): Promise<PortalAccount> {
  const lockedUntilMs = await deps.accountAttempts.findLockedUntil(account.id);
  return {
    id: account.id,
    name: account.name,
    role: toRole(account.role),
    department: await showDepartment(deps.findDepartment, account.department),
    source: account.source,
    state: account.state,
    mustChangePassword: account.mustChangePassword,
    totp: account.totpSecret !== null,
    lockedUntil: lockedUntilMs === undefined ? null : new Date(lockedUntilMs).toISOString(),
    createdAt: new Date(account.createdAtMs).toISOString(),
  };
}
