import { Problem } from '@shuqiao/http/problem';
import { serviceApp } from '@shuqiao/http/service-app';
import type { Hono } from 'hono';
import type { PortalDeps } from './deps.ts';
import { serveAssets } from './pages/serve-assets.ts';
import { serveShell } from './pages/serve-shell.ts';
import type { PortalEnv } from './portal-env.ts';
import { relayRoutes } from './relay/relay.ts';
import { changeAccountRole } from './routes/change-account-role.ts';
import { changeAccounts } from './routes/change-accounts.ts';
import { changePassword } from './routes/change-password.ts';
import { createAccount } from './routes/create-account.ts';
import { listAccounts } from './routes/list-accounts.ts';
import { readProblems } from './routes/read-problems.ts';
import { readSession } from './routes/read-session.ts';
import { resetAccountPassword } from './routes/reset-account-password.ts';
import { setUpTotp } from './routes/set-up-totp.ts';
import { signInByOidc } from './routes/sign-in-by-oidc.ts';
import { signInLocally } from './routes/sign-in-locally.ts';
import { signOut } from './routes/sign-out.ts';
import { unlockAccount } from './routes/unlock-account.ts';
import { requireSameOrigin } from './session/same-origin.ts';

export function portalApp(deps: PortalDeps): Hono<PortalEnv> {
  const { baseUrl, web, log, telemetry, clock } = deps;
  const app = serviceApp<PortalEnv>({ name: 'portal', log, telemetry, clock });
  app.use(requireSameOrigin(baseUrl));

  readSession(app, deps);
  signInLocally(app, deps);
  signInByOidc(app, deps);
  signOut(app, deps);
  changePassword(app, deps);
  setUpTotp(app, deps);
  listAccounts(app, deps);
  createAccount(app, deps);
  changeAccounts(app, deps);
  changeAccountRole(app, deps);
  unlockAccount(app, deps);
  resetAccountPassword(app, deps);
  readProblems(app);
  relayRoutes(app, deps);

  app.all('/portal/v1/*', () => {
    throw new Problem('not_found');
  });
  serveAssets(app, web);
  serveShell(app, web);
  return app;
}
