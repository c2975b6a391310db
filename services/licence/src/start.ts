import { createHmac } from 'node:crypto';
import { addressFinder } from '@shuqiao/http/client-address';
import { type Clock, monotonicClock } from '@shuqiao/http/clock';
import { clockCheck } from '@shuqiao/http/clock-check';
import { createClockGuard } from '@shuqiao/http/clock-guard';
import { openDataDir } from '@shuqiao/http/data-dir';
import { directoryHolder } from '@shuqiao/http/directory/directory-holder';
import { followDirectory, refreshDirectory } from '@shuqiao/http/directory/follow-directory';
import { failureLimiter } from '@shuqiao/http/failure-limiter';
import type { Fetch } from '@shuqiao/http/fetch';
import { createHealth, type Health } from '@shuqiao/http/health';
import { createPersonVerifier } from '@shuqiao/http/identity';
import type { Log } from '@shuqiao/http/log';
import { startRetryJob } from '@shuqiao/http/retry-job';
import { createStatusListLoad } from '@shuqiao/http/safe-fetch/load-status-list';
import { createSafeGet } from '@shuqiao/http/safe-fetch/safe-get';
import { createServiceIdentity } from '@shuqiao/http/service-identity';
import { nonces } from '@shuqiao/http/signed/nonces';
import { performer } from '@shuqiao/http/signed/perform';
import type { Telemetry } from '@shuqiao/http/telemetry';
import { anchoredSource } from '@shuqiao/http/time-source';
import type { JsonWebKey } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { createStatusCache } from '@shuqiao/protocol/licence/status-list/status-cache';
import { createResponseSigner } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { hasSignedRequests } from '@shuqiao/storage/licence/signed-request';
import { openStore } from '@shuqiao/storage/open-store';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { licenceApp } from './app.ts';
import { outboxDrain } from './evidence/drain-outbox.ts';
import { evidenceOf } from './evidence/evidence.ts';
import { settling } from './gate/settling.ts';
import { issuerSigners } from './keys/issuer-signers.ts';
import { openLicenceKeys } from './keys/open-keys.ts';
import type { LicenceEnv } from './licence-env.ts';
import { tidyUp } from './maintenance/tidy-up.ts';
import { exchangeCases } from './registers/exchange-cases.ts';
import { noRegister } from './registers/no-register.ts';
import { keepListsPublished } from './status/keep-lists-published.ts';
import { listPublisher } from './status/list-publisher.ts';
import { ownLists } from './status/own-lists.ts';
import { ownStatusSource } from './status/own-status-source.ts';
import { openTrust } from './trust/publish-trust.ts';
import { trustContentReader } from './trust/read-facts.ts';
import { toDidClient } from './wallets/wallet-client.ts';

export interface LicenceOptions {
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Gateway issuer id. */
  readonly issuer: string;
  /** Public base URL, without a trailing slash. */
  readonly baseUrl: string;
  /** Both carry the service token already. */
  readonly catalogue: Fetch;
  readonly exchange: Fetch;
  readonly clock: Clock;
  readonly monotonicMs?: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** Only behind a proxy that appends to X-Forwarded-For. */
  readonly trustForwardedFor?: boolean;
}

export interface RunningLicence {
  readonly app: Hono<LicenceEnv>;
  readonly health: Health;
  /** Looks at the catalogue, and at what is to be published, now instead of at the next interval. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const MAX_IN_FLIGHT = 256;
const ANONYMOUS_FAILURES_PER_MINUTE = 600;
const TRUST_INTERVAL_MS = 60_000;
const OUTBOX_INTERVAL_MS = 2_000;
const OUTSIDE_LISTS_INTERVAL_MS = 30_000;
const TIDY_INTERVAL_MS = 60_000;

/** Opens keys, database, trust and jobs; listening is the caller's. */
export async function startLicence(options: LicenceOptions): Promise<RunningLicence> {
  const store = await openStore({ url: options.databaseUrl, service: 'licence' });
  try {
    return await start(options, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function start(options: LicenceOptions, store: Store): Promise<RunningLicence> {
  const { issuer, baseUrl, catalogue, clock, telemetry, monotonicMs = monotonicClock } = options;
  const log = options.log.named('licence');
  const folder = await openDataDir(options.dataDir);
  const keys = await openLicenceKeys(folder);
  const signers = issuerSigners(folder);
  const newId = createUuidV7Source({ nowMs: clock });
  const evidence = evidenceOf(options.exchange);
  const drainOutbox = outboxDrain(store, evidence);
  const hashHolder = (code: string) => createHmac('sha256', keys.holder).update(code).digest('base64url');

  const directory = directoryHolder({ trust: { issuer, keys: [keys.directoryPublic] }, clock });
  const following = { holder: directory, catalogue, clock, log };
  await refreshDirectory(following).catch((error) => log.warn('no directory yet', { error }));
  const trust = await openTrust({
    store,
    clock,
    signer: keys.receiptSigner,
    readContent: trustContentReader({
      issuer,
      store,
      clock,
      directory,
      signers,
      statusPublic: keys.statusPublic,
    }),
  });

  /** Of other issuers in the trust document; ours are not fetched. */
  const listOutside = () =>
    JSON.parse(trust.current().published.document).issuers.flatMap(
      ({ statusUris }: { statusUris: string[] }) => statusUris.filter((uri) => !uri.startsWith(issuer)),
    );
  const clockGuard = createClockGuard(clock, anchoredSource(clock, monotonicMs), monotonicMs);
  const failures = failureLimiter(clock, { perMinute: ANONYMOUS_FAILURES_PER_MINUTE });
  const findAddress = addressFinder(options.trustForwardedFor ?? false);
  const perform = performer(
    {
      issuer,
      baseUrl,
      isBlocked: () => false,
      directory,
      clock,
      clockGuard,
      failures,
      findAddress,
      countAnonymousRefusal: () => undefined,
      maxInFlight: MAX_IN_FLIGHT,
      log,
    },
    settling({ issuer, evidence, signResponse: createResponseSigner(keys.answers), newId, clock }),
  );
  const publishLists = listPublisher({ store, issuer, statusSigner: keys.statusSigner, clock });
  const cache = createStatusCache({
    load: ownLists({ issuer, read: store.read, outside: createStatusListLoad(createSafeGet(), listOutside) }),
    crypto: nodeLicenceCrypto,
    clock,
  });
  const status = ownStatusSource({ issuer, read: store.read, crypto: nodeLicenceCrypto, cache });
  const app = licenceApp(
    {
      issuer,
      origin: baseUrl,
      store,
      clock,
      newId,
      directory,
      evidence,
      drainOutbox,
      publishLists,
      trust,
      signerOf: signers.signerOf,
      receiptSigner: keys.receiptSigner,
      status,
      walletClient: toDidClient(keys.walletSigner, keys.walletPublic as JsonWebKey),
      accountKey: keys.shandong,
      register: noRegister,
      findCase: exchangeCases(options.exchange, hashHolder),
      hashHolder,
      failures,
      findAddress,
      verifyPerson: createPersonVerifier({
        keys: { keys: [keys.personsPublic] },
        issuer: `${issuer}#persons`,
        audience: issuer,
        clock,
      }),
      isService: createServiceIdentity([keys.serviceToken]),
      perform,
      nonces: nonces(clock, { coldStart: !(await hasSignedRequests(store.read)) }),
      log,
    },
    { name: 'licence', telemetry, clock, log: options.log },
  );

  const job = (name: string, intervalMs: number, run: () => Promise<void>) =>
    startRetryJob({ name, intervalMs, run, clock, log });
  const jobs = [
    followDirectory(following),
    job('licence-trust', TRUST_INTERVAL_MS, () => trust.refresh()),
    job('licence-outbox', OUTBOX_INTERVAL_MS, drainOutbox),
    job('licence-outside-lists', OUTSIDE_LISTS_INTERVAL_MS, () => cache.refreshDue()),
    job('licence-tidy-up', TIDY_INTERVAL_MS, () => tidyUp(store, clock())),
    keepListsPublished({ publish: publishLists, clock, log }),
  ];
  const health = createHealth();
  health.register('clock', clockCheck(clockGuard));
  health.register('directory', () =>
    directory.current() ? { state: 'ok' } : { state: 'down', reason: 'directory_stale' },
  );
  return {
    app,
    health,
    async refresh() {
      await refreshDirectory(following);
      await trust.refresh();
    },
    async close() {
      for (const job of jobs) job.stop();
      await store.close();
    },
  };
}
