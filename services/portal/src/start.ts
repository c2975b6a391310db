import type { Health } from '@shuqiao/http/health';
import { openStore } from '@shuqiao/storage/open-store';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { administrator, createFirstAccounts, type FirstPassword } from './accounts/first-accounts.ts';
import { resetAtStart } from './accounts/reset-at-start.ts';
import { portalApp } from './app.ts';
import { openDeps } from './open-deps.ts';
import type { PortalConfig } from './portal-config.ts';
import type { PortalEnv } from './portal-env.ts';
import { portalHealth } from './readiness.ts';

export interface Portal {
  readonly app: Hono<PortalEnv>;
  readonly health: Health;
  /** One-time passwords made by this start; told nowhere else. */
  readonly firstPasswords: readonly FirstPassword[];
  close(): Promise<void>;
}

async function open(config: PortalConfig, store: Store): Promise<Portal> {
  const deps = await openDeps(config, store);
  const { firstAccounts = [administrator], resetAccount } = config;
  const made = deps.localAccounts ? await createFirstAccounts(firstAccounts, deps) : [];
  const reset = resetAccount === undefined ? [] : [await resetAtStart(resetAccount, deps)];
  return {
    app: portalApp(deps),
    health: portalHealth(deps),
    firstPasswords: [...made, ...reset],
    close: () => store.close(),
  };
}

/** Starts the portal: pages, sign-in, accounts, and the relay to the other services. */
export async function startPortal(config: PortalConfig): Promise<Portal> {
  const store = await openStore({ url: config.databaseUrl, service: 'portal' });
  try {
    return await open(config, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}
