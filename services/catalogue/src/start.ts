import { createPrivateKey } from 'node:crypto';
import type { Clock } from '@shuqiao/http/clock';
import { openDataDir } from '@shuqiao/http/data-dir';
import { createHealth, type Health } from '@shuqiao/http/health';
import { createPersonVerifier } from '@shuqiao/http/identity';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import type { Log } from '@shuqiao/http/log';
import type { PersonEnv } from '@shuqiao/http/require-role';
import { createServiceIdentity } from '@shuqiao/http/service-identity';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { Timers } from '@shuqiao/http/timers';
import { findLastChangeSeq } from '@shuqiao/storage/catalogue/change';
import { openStore } from '@shuqiao/storage/open-store';
import type { Hono } from 'hono';
import { createVisibility } from './access/visibility.ts';
import { catalogueApp } from './app.ts';
import { directoryHealth } from './directory/directory-health.ts';
import { startDirectoryPublisher } from './directory/directory-publisher.ts';
import { indexResources } from './search/index-resources.ts';

export interface StartOptions {
  readonly dataDir: string;
  /** Default: a file in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** Gateway issuer id, the `aud` of SQX-1. */
  readonly issuer: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly timers?: Timers;
}

export interface RunningCatalogue {
  readonly app: Hono<PersonEnv>;
  readonly health: Health;
  close(): Promise<void>;
}

/** Opens the database and the keys, creating both where needed; the first directory is published on the way. */
export async function startCatalogue(options: StartOptions): Promise<RunningCatalogue> {
  const { issuer, clock, telemetry, timers } = options;
  const log = options.log.named('catalogue');
  const dataDir = await openDataDir(options.dataDir);
  const signer = await loadOrCreateKey(dataDir.keyFile('directory.jwk'), 'ES256');
  const persons = await loadOrCreateKey(dataDir.keyFile('persons.jwk'), 'ES256');
  const serviceToken = await loadOrCreateSecret(dataDir.keyFile('service-token'));
  const store = await openStore({
    url: options.databaseUrl ?? dataDir.databaseUrl('catalogue'),
    service: 'catalogue',
  });
  const indexed = await indexResources(store);
  if (indexed > 0) log.info('resources made findable', { count: indexed });

  const directory = startDirectoryPublisher({
    store,
    issuer,
    key: { kid: signer.kid, privateKey: createPrivateKey({ key: { ...signer }, format: 'jwk' }) },
    clock,
    log,
    ...(timers ? { timers } : {}),
  });
  const verifyPerson = createPersonVerifier({
    keys: { keys: [toPublicJwk(persons)] },
    issuer: `${issuer}#persons`,
    audience: issuer,
    clock,
  });
  const app = catalogueApp({
    store,
    directory,
    visibility: createVisibility(store),
    verifyPerson,
    isService: createServiceIdentity([serviceToken]),
    issuer,
    clock,
    log: options.log,
    telemetry,
  });

  const health = createHealth();
  health.register('store', async () => {
    await findLastChangeSeq(store.read);
    return { state: 'ok' };
  });
  health.register('directory', directoryHealth(directory, clock));

  return {
    app,
    health,
    async close() {
      directory.stop();
      await store.close();
    },
  };
}
