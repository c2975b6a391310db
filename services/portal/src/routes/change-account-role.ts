import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { PortalAccountRole } from '@shuqiao/schemas/types/portal-account-role';
import type { Hono } from 'hono';
import { recordAct, refuseOwnAccount, requireAdministrator, toRoleView } from '../accounts/administer.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { checkRoleDepartment } from '../accounts/check-role-department.ts';
import { toPortalAccount } from '../accounts/to-portal-account.ts';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

export function changeAccountRole(app: Hono<PortalEnv>, deps: PortalDeps): void {
  app.post(
    '/portal/v1/accounts/:id/role',
    requireAdministrator(deps),
    body<PortalAccountRole, PortalEnv>('portal-account-role'),
    async (c) => {
      const id = c.req.param('id');
      const { role, department = null } = c.req.valid('json');
      await recordAct(c, toRoleView(id, 'role', { role, department }), deps);
      refuseOwnAccount(c, id);
      await checkRoleDepartment(role, department, deps.findDepartment);
      const account = await changeAccount(deps.store, id, (before) => {
        if (before.source !== 'local') throw new Problem('identity_provider_account');
        return { ...before, role, department };
      });
      return c.json(await toPortalAccount(account, deps));
    },
  );
}
