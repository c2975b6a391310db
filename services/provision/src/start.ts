import type { Clock } from '@shuqiao/http/clock';
import { openDataDir } from '@shuqiao/http/data-dir';
import { withDeadline } from '@shuqiao/http/deadline';
import type { Fetch } from '@shuqiao/http/fetch';
import type { Health } from '@shuqiao/http/health';
import { createPersonVerifier } from '@shuqiao/http/identity';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import type { Log } from '@shuqiao/http/log';
import type { PersonEnv } from '@shuqiao/http/require-role';
import type { Telemetry } from '@shuqiao/http/telemetry';
import { openStore } from '@shuqiao/storage/open-store';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { provisionApp } from './app.ts';
import { type AwaitedJob, startAwaitedJob } from './awaited-job.ts';
import { followDirectory } from './directory/directory-follower.ts';
import { feedReader } from './evidence/feed-reader.ts';
import { deliveryHistory } from './rates/delivery-history.ts';
import { rateSource } from './rates/rate-source.ts';
import { ratesByDate, TREND_DAYS } from './rates/rates-by-date.ts';
import { snapshotRates } from './rates/snapshot-rates.ts';
import { provisionHealth } from './readiness.ts';

export interface ProvisionConfig {
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Gateway issuer id, of whose directory we are. */
  readonly issuer: string;
  /** Both carry the service token already. */
  readonly catalogue: Fetch;
  readonly exchange: Fetch;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** How long a request for rates waits for the newest evidence. */
  readonly catchUpMs?: number;
}

export interface Provision {
  readonly app: Hono<PersonEnv>;
  readonly health: Health;
  close(): Promise<void>;
}

const CATCH_UP_MS = 2_000;
const EVIDENCE_INTERVAL_MS = 5_000;
const DIRECTORY_INTERVAL_MS = 15_000;
const SNAPSHOT_INTERVAL_MS = 600_000;
const ATTEMPT_TIMEOUT_MS = 60_000;

/** Both read to their end; false when one of them failed or took too long. */
async function catchUp(jobs: readonly AwaitedJob[], ms: number): Promise<boolean> {
  const late = new Error('late');
  const all = Promise.all(jobs.map((job) => job.runNow()));
  try {
    return (await withDeadline(all, ms, () => late)).every(Boolean);
  } catch (error) {
    if (error === late) return false;
    throw error;
  }
}

/** Starts following directory and evidence. */
export async function startProvision(config: ProvisionConfig): Promise<Provision> {
  const store = await openStore({ url: config.databaseUrl, service: 'provision' });
  try {
    return await follow(config, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function follow(config: ProvisionConfig, store: Store): Promise<Provision> {
  const { issuer, catalogue, exchange, clock, telemetry, catchUpMs = CATCH_UP_MS } = config;
  const log = config.log.named('provision');
  const { keyFile } = await openDataDir(config.dataDir);
  const directoryKey = toPublicJwk(await loadOrCreateKey(keyFile('directory.jwk'), 'ES256'));
  const directory = await followDirectory({
    catalogue,
    trust: { issuer, keys: [directoryKey] },
    store,
    clock,
  });
  const feed = feedReader({ exchange, directory, store, clock });

  const job = (name: string, intervalMs: number, run: (signal: AbortSignal) => Promise<void>) =>
    startAwaitedJob({ name, intervalMs, run, clock, log, attemptTimeoutMs: ATTEMPT_TIMEOUT_MS });
  const evidenceJob = job('evidence', EVIDENCE_INTERVAL_MS, feed.read);
  const directoryJob = job('directory', DIRECTORY_INTERVAL_MS, directory.refresh);
  const following = [evidenceJob, directoryJob];
  const rates = rateSource({
    feed,
    directory,
    history: deliveryHistory(store, feed),
    clock,
    catchUp: () => catchUp(following, catchUpMs),
    settleMs: catchUpMs,
  });
  const byDate = ratesByDate();
  const snapshotJob = job('rate-snapshots', SNAPSHOT_INTERVAL_MS, async () => {
    const count = await snapshotRates({ rates, store, clock });
    if (count > 0) log.info('rate snapshots written', { count });
    // So that whoever asks first after a start or a new directory does not wait for the past.
    if (!(await rates.findObstacle())) await byDate.list(await rates.read(), clock(), TREND_DAYS);
  });
  const persons = toPublicJwk(await loadOrCreateKey(keyFile('persons.jwk'), 'ES256'));
  const verifyPerson = createPersonVerifier({
    keys: { keys: [persons] },
    issuer: `${issuer}#persons`,
    audience: issuer,
    clock,
  });

  return {
    app: provisionApp({ rates, byDate, store, verifyPerson, clock, log: config.log, telemetry }),
    health: provisionHealth({ rates, directory, evidenceJob, clock }),
    async close() {
      for (const { stop } of [snapshotJob, ...following]) stop();
      await store.close();
    },
  };
}
