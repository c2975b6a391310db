import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { PortalSignIn } from '@shuqiao/schemas/types/portal-sign-in';
import type { Hono } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { startSession } from './start-session.ts';

export function signInLocally(app: Hono<PortalEnv>, deps: PortalDeps): void {
  app.post('/portal/v1/sign-in', body<PortalSignIn, PortalEnv>('portal-sign-in'), async (c) => {
    if (!deps.localAccounts) throw new Problem('local_sign_in_off');
    const token = await signIn(c.req.valid('json'), deps.findAddress(c), deps);
    return c.json(await startSession(c, token, deps));
  });
}
