import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import { silentLog } from '@shuqiao/http/log';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { createTemporaryDatabase } from '@shuqiao/storage/testing/temporary-database';
import { onTestFinished } from 'vitest';
import type { FirstAccount } from '../accounts/first-accounts.ts';
import type { PortalConfig } from '../portal-config.ts';
import { type Portal, startPortal } from '../start.ts';
import { type Browser, openBrowser } from './browser.ts';
import { startUpstream, TAX_BUREAU, type Upstream } from './upstream.ts';

export const BASE_URL = 'http://portal.example';
const ISSUER = 'https://gateway.example';
const NOW_MS = Date.parse('2026-11-23T06:00:00Z');

export const people: readonly FirstAccount[] = [
  { id: 'admin', name: '管理员', role: 'administrator' },
  { id: 'auditor', name: '审计员', role: 'auditor' },
  { id: 'operator', name: '操作员', role: 'operator' },
  { id: 'developer', name: '开发者', role: 'developer', department: TAX_BUREAU.code },
];

export interface World {
  nowMs: number;
  readonly portal: Portal;
  readonly upstream: Upstream;
  readonly databaseUrl: string;
  /** The one-time password of the first start. */
  passwordOf(account: string): string;
  browser(): Browser;
  /** A browser in which this person has signed in and changed the one-time password. */
  signedIn(account: string): Promise<Browser>;
  /** The same database, keys and clock, a new process. */
  restart(over?: Partial<PortalConfig>): Promise<World>;
}

export const NEW_PASSWORD = 'gulls over Weihai harbour';

interface Kept {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly upstream: Upstream;
  readonly time: { nowMs: number };
  readonly passwords: Map<string, string>;
}

async function startOn(kept: Kept, over: Partial<PortalConfig>): Promise<World> {
  const { dataDir, databaseUrl, upstream, time, passwords } = kept;
  const fetch: PortalConfig['catalogue'] = (path, init) => upstream.app.request(path, init);
  const portal = await startPortal({
    dataDir,
    databaseUrl,
    issuer: ISSUER,
    baseUrl: BASE_URL,
    catalogue: fetch,
    exchange: fetch,
    provision: fetch,
    gateway: fetch,
    clock: () => time.nowMs,
    log: silentLog,
    telemetry: silentTelemetry,
    demo: { simulatedUntil: null },
    firstAccounts: people,
    webFolder: join(dataDir, 'web'),
    ...over,
  });
  onTestFinished(() => portal.close());
  for (const { id, password } of portal.firstPasswords) passwords.set(id, password);

  const world: World = {
    get nowMs() {
      return time.nowMs;
    },
    set nowMs(value) {
      time.nowMs = value;
    },
    portal,
    upstream,
    databaseUrl,
    passwordOf: (account) => passwords.get(account) ?? '',
    browser: () => openBrowser(portal.app, over.baseUrl ?? BASE_URL),
    async signedIn(account) {
      const browser = world.browser();
      await browser.post('/portal/v1/sign-in', { account, password: world.passwordOf(account) });
      if (world.passwordOf(account) !== NEW_PASSWORD) {
        await browser.post('/portal/v1/password', { current: world.passwordOf(account), next: NEW_PASSWORD });
        passwords.set(account, NEW_PASSWORD);
      }
      return browser;
    },
    restart: (again = {}) => startOn(kept, { ...over, ...again }),
  };
  return world;
}

/** A portal on SQLite with its first accounts, other services behind it, and a clock that stands still. */
export async function openWorld(over: Partial<PortalConfig> = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-portal-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const { url: databaseUrl, remove } = await createTemporaryDatabase('sqlite', '');
  onTestFinished(remove);
  const { keyFile } = await openDataDir(dataDir);
  const time = { nowMs: NOW_MS };
  const upstream = startUpstream({
    personKey: toPublicJwk(await loadOrCreateKey(keyFile('persons.jwk'), 'ES256')),
    issuer: ISSUER,
    serviceToken: await loadOrCreateSecret(keyFile('service-token')),
    clock: () => time.nowMs,
  });
  return startOn({ dataDir, databaseUrl, upstream, time, passwords: new Map() }, over);
}
