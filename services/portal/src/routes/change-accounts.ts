import type { Account } from '@shuqiao/storage/portal/account';
import type { Hono } from 'hono';
import { administer, refuseOwnAccount } from '../accounts/administer.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { toPortalAccount } from '../accounts/to-portal-account.ts';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

type State = Account['state'];

function setState(app: Hono<PortalEnv>, act: 'disable' | 'enable', state: State, deps: PortalDeps): void {
  app.post(`/portal/v1/accounts/:id/${act}`, administer(deps), async (c) => {
    const id = c.req.param('id') ?? '';
    refuseOwnAccount(c, id);
    const account = await changeAccount(deps.store, id, (before) => ({ ...before, state }));
    return c.json(await toPortalAccount(account, deps));
  });
}

/** A disabled account keeps its id for ever, so that the log stays readable; nothing is deleted. */
export function changeAccounts(app: Hono<PortalEnv>, deps: PortalDeps): void {
  setState(app, 'disable', 'disabled', deps);
  setState(app, 'enable', 'active', deps);
}
