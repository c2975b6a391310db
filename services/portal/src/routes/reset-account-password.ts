import type { PortalOneTimePassword } from '@shuqiao/schemas/types/portal-one-time-password';
import type { Hono } from 'hono';
import { administer, refuseOwnAccount } from '../accounts/administer.ts';
import { resetPassword } from '../accounts/reset-password.ts';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

export function resetAccountPassword(app: Hono<PortalEnv>, deps: PortalDeps): void {
  app.post('/portal/v1/accounts/:id/password-reset', administer(deps), async (c) => {
    const id = c.req.param('id');
    refuseOwnAccount(c, id);
    const { password } = await resetPassword(id, deps);
    return c.json({ password } satisfies PortalOneTimePassword);
  });
}
