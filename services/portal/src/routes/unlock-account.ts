import { Problem } from '@shuqiao/http/problem';
import { findAccount } from '@shuqiao/storage/portal/account';
import type { Hono } from 'hono';
import { administer } from '../accounts/administer.ts';
import { toPortalAccount } from '../accounts/to-portal-account.ts';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

export function unlockAccount(app: Hono<PortalEnv>, deps: PortalDeps): void {
  const { store, accountAttempts } = deps;
  app.post('/portal/v1/accounts/:id/unlock', administer(deps), async (c) => {
    const account = await findAccount(store.read, c.req.param('id'));
    if (!account) throw new Problem('not_found');
    await store.write((w) => accountAttempts.forget(w, account.id));
    return c.json(await toPortalAccount(account, deps));
  });
}
