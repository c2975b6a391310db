import type { Hono } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { findSignedIn } from '../session/require-session.ts';
import { toSessionAnswer } from './session-answer.ts';

export function readSession(app: Hono<PortalEnv>, deps: PortalDeps): void {
  app.get('/portal/v1/session', async (c) => {
    const signedIn = await findSignedIn(c, deps);
    return c.json(await toSessionAnswer(signedIn?.account, deps));
  });
}
