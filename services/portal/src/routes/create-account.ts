import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { PortalAccountCreated } from '@shuqiao/schemas/types/portal-account-created';
import type { PortalAccountCreation } from '@shuqiao/schemas/types/portal-account-creation';
import { insertAccount } from '@shuqiao/storage/portal/account';
import type { Hono } from 'hono';
import { recordAct, requireAdministrator, toRoleView } from '../accounts/administer.ts';
import { checkRoleDepartment } from '../accounts/check-role-department.ts';
import { toNewAccount } from '../accounts/new-account.ts';
import { createOneTimePassword } from '../accounts/one-time-password.ts';
import { toPortalAccount } from '../accounts/to-portal-account.ts';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

export function createAccount(app: Hono<PortalEnv>, deps: PortalDeps): void {
  const { store, passwords, clock, findDepartment, localAccounts } = deps;
  app.post(
    '/portal/v1/accounts',
    requireAdministrator(deps),
    body<PortalAccountCreation, PortalEnv>('portal-account-creation'),
    async (c) => {
      const { id, name, role, department = null } = c.req.valid('json');
      await recordAct(c, toRoleView(id, 'create', { role, department }), deps);
      if (!localAccounts) throw new Problem('local_sign_in_off');
      await checkRoleDepartment(role, department, findDepartment);
      const password = createOneTimePassword();
      const passwordHash = await passwords.hash(password);
      const account = toNewAccount({ id, name, role, department, passwordHash }, clock());
      if (!(await store.write((w) => insertAccount(w, account)))) throw new Problem('already_exists');
      const created = await toPortalAccount({ ...account, version: 1 }, deps);
      return c.json({ account: created, password } satisfies PortalAccountCreated, 201);
    },
  );
}
