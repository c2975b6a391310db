import type { Hono } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';

export function signOut(app: Hono<PortalEnv>, { sessions, cookie }: PortalDeps): void {
  app.post('/portal/v1/sign-out', async (c) => {
    const token = cookie.read(c);
    if (token !== undefined) await sessions.close(token);
    cookie.clear(c);
    return c.body(null, 204);
  });
}
