import type { Log } from '@shuqiao/http/log';
import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import { readRawTarget } from '@shuqiao/http/raw-target';
import type { Context, Hono } from 'hono';
import type { PortalDeps } from '../deps.ts';
import { refuse } from '../oidc/oidc-problem.ts';
import { openOidcSession } from '../oidc/open-oidc-session.ts';
import { createPendingCookie } from '../oidc/pending-sign-in.ts';
import { toOidcPerson } from '../oidc/to-oidc-person.ts';
import type { PortalEnv } from '../portal-env.ts';
import { startSession } from './start-session.ts';

export const startParameters = {
  to: {
    type: 'string',
    maxLength: 1_024,
    /** A page of the portal and nothing else: no other host can be named. */
    pattern: '/portal/[A-Za-z0-9._~/?=&%:-]*',
    default: '/portal/',
    description: { zh: '登录后前往的页面', en: 'Page to go to afterwards' },
  },
} as const;

/** A person who is on the way in sees a page, not a problem in JSON. */
function answerRefusal(c: Context<PortalEnv>, error: unknown, log: Log): Response {
  if (error instanceof Problem && error.code === 'oidc_unavailable') {
    log
      .named('portal')
      .error('identity provider unavailable', { requestId: c.get('requestId'), error: error.cause });
  }
  const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
  if (!wantsPage || !(error instanceof Problem)) throw error;
  const { reason } = error.extensions;
  const told = { problem: error.code, ...(typeof reason === 'string' ? { reason } : {}) };
  c.set('problemCode', error.code);
  return c.redirect(`/portal/sign-in?${new URLSearchParams(told)}`, 303);
}

export function signInByOidc(app: Hono<PortalEnv>, deps: PortalDeps): void {
  const { oidc, store, sessions, clock, findDepartment } = deps;
  const pendingCookie = createPendingCookie(deps);

  const checkQuery = query<PortalEnv, typeof startParameters>(startParameters);
  app.get('/portal/v1/oidc/start', checkQuery, async (c) => {
    if (!oidc) throw new Problem('not_found');
    const { to } = c.req.valid('query');
    try {
      const { url, pending } = await oidc.start();
      pendingCookie.set(c, { ...pending, to });
      return c.redirect(url.href, 303);
    } catch (error) {
      return answerRefusal(c, error, deps.log);
    }
  });

  app.get('/portal/v1/oidc/callback', async (c) => {
    if (!oidc) throw new Problem('not_found');
    try {
      const pending = pendingCookie.take(c);
      if (!pending) throw refuse('state');
      const { search } = new URL(readRawTarget(c), deps.baseUrl);
      const claims = await oidc.finish(search, pending);
      const person = await toOidcPerson(claims, oidc.config, findDepartment);
      await startSession(c, await openOidcSession(store, sessions, person, clock()), deps);
      return c.redirect(pending.to, 303);
    } catch (error) {
      return answerRefusal(c, error, deps.log);
    }
  });
}
