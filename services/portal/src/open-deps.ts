import { fileURLToPath } from 'node:url';
import { addressFinder } from '@shuqiao/http/client-address';
import { openDataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import type { Store } from '@shuqiao/storage/store';
import { departmentFinder } from './accounts/find-department.ts';
import { viewRecorder } from './accounts/record-view.ts';
import type { PortalDeps } from './deps.ts';
import { createOidcSignIn } from './oidc/oidc-sign-in.ts';
import { loadWebBuild } from './pages/load-web-build.ts';
import type { PortalConfig } from './portal-config.ts';
import { personTokens } from './relay/person-tokens.ts';
import { strayRequestGuard } from './relay/stray-requests.ts';
import { createSessionCookie } from './session/session-cookie.ts';
import { createSessions } from './session/sessions.ts';
import { createAccountAttempts } from './sign-in/account-attempts.ts';
import { createAddressAttempts } from './sign-in/address-attempts.ts';
import { createGate } from './sign-in/gate.ts';
import { openPasswords } from './sign-in/passwords.ts';
import { createSecretBox } from './sign-in/secret-box.ts';

const HASHING = { running: 2, waiting: 64 };

/** The same folder from `src` and from `dist`. */
const BUILT_PAGES = fileURLToPath(new URL('../dist/web/', import.meta.url));

async function openKeys(dataDir: string) {
  const { keyFile } = await openDataDir(dataDir);
  return {
    secrets: createSecretBox(await loadOrCreateSecret(keyFile('portal.key'))),
    personKey: await loadOrCreateKey(keyFile('persons.jwk'), 'ES256'),
    serviceToken: await loadOrCreateSecret(keyFile('service-token')),
  };
}

/** Everything that the routes work with. */
export async function openDeps(config: PortalConfig, store: Store): Promise<PortalDeps> {
  const { issuer, baseUrl, clock, telemetry, demo, oidc, catalogue, exchange, provision, gateway } = config;
  const { secrets, personKey, serviceToken } = await openKeys(config.dataDir);
  return {
    store,
    clock,
    log: config.log,
    telemetry,
    issuer,
    baseUrl,
    exchangeUrl: config.exchangeUrl ?? baseUrl,
    demo,
    localAccounts: config.localAccounts ?? true,
    upstreams: { catalogue, exchange, provision, gateway, signed: config.signed },
    sessions: createSessions(store, clock),
    cookie: createSessionCookie(baseUrl),
    findAddress: addressFinder(config.trustForwardedFor ?? false),
    passwords: await openPasswords(),
    hashing: createGate(HASHING),
    secrets,
    accountAttempts: createAccountAttempts({ store, secrets, clock }),
    addressAttempts: createAddressAttempts(clock),
    mintToken: personTokens({ key: personKey, issuer, clock }),
    guardSigned: strayRequestGuard(clock),
    findDepartment: departmentFinder(catalogue, clock),
    recordView: viewRecorder(exchange, serviceToken),
    oidc: oidc && createOidcSignIn(oidc, `${baseUrl}/portal/v1/oidc/callback`),
    web: await loadWebBuild(config.webFolder ?? BUILT_PAGES),
  };
}
