import type { PortalSession, SessionAccount } from '@shuqiao/schemas/types/portal-session';
import type { Account } from '@shuqiao/storage/portal/account';
import { showDepartment } from '../accounts/find-department.ts';
import { toRole } from '../accounts/to-portal-account.ts';
import type { PortalDeps } from '../deps.ts';

async function toSessionAccount(account: Account, deps: PortalDeps): Promise<SessionAccount> {
  return {
    id: account.id,
    name: account.name,
    role: toRole(account.role),
    department: await showDepartment(deps.findDepartment, account.department),
    mustChangePassword: account.mustChangePassword,
    totp: account.totpSecret !== null,
  };
}

/** What a page needs to know first: who is signed in, and how one can. */
export async function toSessionAnswer(
  account: Account | undefined,
  deps: PortalDeps,
): Promise<PortalSession> {
  const { localAccounts, oidc, demo, issuer, exchangeUrl } = deps;
  return {
    account: account ? await toSessionAccount(account, deps) : null,
    signIn: { local: localAccounts, oidc: oidc ? { name: oidc.name } : null },
    demo,
    issuer,
    exchangeUrl,
  };
}
