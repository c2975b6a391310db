import { addressFinder } from '@shuqiao/http/client-address';
import { type Clock, monotonicClock, systemClock } from '@shuqiao/http/clock';
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
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { createServiceIdentity } from '@shuqiao/http/service-identity';
import { nonces } from '@shuqiao/http/signed/nonces';
import type { Telemetry } from '@shuqiao/http/telemetry';
import { anchoredSource } from '@shuqiao/http/time-source';
import { createResponseSigner } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { listBlockedKeys } from '@shuqiao/storage/exchange/blocked-key';
import { findFeedPosition } from '@shuqiao/storage/exchange/feed-cursor';
import { reclaimDeliveries } from '@shuqiao/storage/exchange/purge-aborted';
import { hasReplayEntries } from '@shuqiao/storage/exchange/replay-store';
import { openStore } from '@shuqiao/storage/open-store';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { exchangeApp } from './app.ts';
import type { ExchangeLimits } from './deps.ts';
import { openHotPath } from './evidence/open-hot-path.ts';
import { leafAppender } from './leaves/leaf-appender.ts';
import { openLog } from './log/open-log.ts';
import { startTidying } from './maintenance/tidy-up.ts';
import { type ExchangeKeys, openKeys } from './open-keys.ts';
import { keptAnswers } from './operations/idem/kept-answers.ts';
import type { GatewayKey } from './routes/read-gateway-keys.ts';
import { viewRecorder } from './views/view-recorder.ts';

export interface ExchangeOptions {
  dataDir: string;
  /** Default: an SQLite file in the data folder. */
  databaseUrl?: string;
  /** Gateway issuer id: `aud` of every request. */
  issuer: string;
  /** Public base URL of the exchange (SQX-R27). */
  baseUrl: string;
  /** Reaches the catalogue with the service token. */
  catalogue: Fetch;
  log: Log;
  telemetry: Telemetry;
  clock?: Clock;
  monotonicMs?: Clock;
  limits?: Partial<ExchangeLimits>;
  /** Only behind a proxy that appends to X-Forwarded-For. */
  trustForwardedFor?: boolean;
  directoryIntervalMs?: number;
}

export interface RunningExchange {
  app: Hono<ServiceEnv>;
  health: Health;
  store: Store;
  gatewayKeys: readonly GatewayKey[];
  subjectMasterKey: Uint8Array;
  logSize(): number;
  /** Puts what is durable under a checkpoint now instead of within a second. */
  publishCheckpoint(): Promise<void>;
  /** Looks at the catalogue now instead of at the next interval. */
  refreshDirectory(): Promise<void>;
  /** Takes what the catalogue has changed over into the log now instead of within two seconds. */
  recordChanges(): Promise<void>;
  close(): Promise<void>;
}

const defaultLimits: ExchangeLimits = {
  maxInFlight: 512,
  commitTimeoutMs: 500,
  anonymousFailuresPerMinute: 600,
  deliveryMaxBytes: 512 * 1024 * 1024,
  deliveryLineMaxBytes: 2 * 1024 * 1024,
};

/** EVL-R20: a URL without its scheme. */
export const toLogOrigin = (issuer: string): string => `${issuer.replace(/^[a-z]+:\/\//, '')}/exchange`;

function toGatewayKeys({ answersPublic }: ExchangeKeys): GatewayKey[] {
  return [{ jwk: answersPublic, notBefore: '2026-01-01T00:00:00Z', notAfter: null }];
}

async function openDatabase({
  dataDir,
  databaseUrl,
}: ExchangeOptions): Promise<{ store: Store; keys: ExchangeKeys; checkpointPath: string }> {
  const folder = await openDataDir(dataDir);
  const keys = await openKeys(folder);
  const store = await openStore({ url: databaseUrl ?? folder.databaseUrl('exchange'), service: 'exchange' });
  return { store, keys, checkpointPath: folder.keyFile('last-checkpoint') };
}

/** Opens keys, database, log and jobs; listening is the caller's. */
export async function startExchange(options: ExchangeOptions): Promise<RunningExchange> {
  const {
    issuer,
    baseUrl,
    catalogue,
    log,
    telemetry,
    clock = systemClock,
    monotonicMs = monotonicClock,
  } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const { store, keys, checkpointPath } = await openDatabase(options);
  const { writer, hosted } = openHotPath(store);
  const logOrigin = toLogOrigin(issuer);
  const evidence = await openLog({
    store,
    writer,
    origin: logOrigin,
    keys,
    checkpointPath,
    clock,
    log,
    catalogue,
  });
  const committer = evidence.committer;
  const isLogUsable = () => !evidence.isStopped();

  const directory = directoryHolder({
    trust: { issuer, keys: [keys.directoryPublic] },
    clock,
    notBelow: await findFeedPosition(store.read, 'directory'),
  });
  const following = {
    holder: directory,
    catalogue,
    clock,
    log,
    ...(options.directoryIntervalMs !== undefined && { intervalMs: options.directoryIntervalMs }),
  };
  await refreshDirectory(following).catch((error) => log.warn('no directory yet', { error }));
  const follower = followDirectory(following);
  await evidence.follow(directory);
  const reclaimed = await reclaimDeliveries(store, clock());
  if (reclaimed > 0) log.warn('deliveries left by a crash were given up', { count: reclaimed });

  const tidying = startTidying({ store, clock, log });

  const newId = createUuidV7Source({ nowMs: clock });
  const blocked = new Set((await listBlockedKeys(store.read)).map(({ kid }) => kid));
  const clockGuard = createClockGuard(clock, anchoredSource(clock, monotonicMs), monotonicMs);
  const verifyPerson = createPersonVerifier({
    keys: { keys: [keys.personsPublic] },
    issuer: `${issuer}#persons`,
    audience: issuer,
    clock,
  });
  const isService = createServiceIdentity([keys.serviceToken]);
  const gatewayKeys = toGatewayKeys(keys);
  const app = exchangeApp(
    {
      issuer,
      baseUrl,
      logOrigin,
      store,
      hosted,
      directory,
      committer,
      isLogUsable,
      signResponse: createResponseSigner(keys.answers),
      newId,
      clock,
      clockGuard,
      nonces: nonces(clock, { coldStart: !(await hasReplayEntries(store.read)) }),
      keptAnswers: keptAnswers(store, keys.idem, clock),
      failures: failureLimiter(clock, { perMinute: limits.anonymousFailuresPerMinute }),
      findAddress: addressFinder(options.trustForwardedFor ?? false),
      countAnonymousRefusal: evidence.countRefusal,
      isBlocked: (kid) => blocked.has(kid),
      subjectMasterKey: keys.subject,
      limits,
      delivery: { store, hosted, clock, newId, limits, log },
      verifyPerson,
      isService,
      gatewayKeys,
      log,
      telemetry,
    },
    {
      ...evidence.reads,
      listDepartments: () => directory.held()?.index.departments.keys() ?? [],
      recordView: viewRecorder({
        submit: committer.submit,
        isLogUsable,
        clock,
        timeoutMs: limits.commitTimeoutMs,
      }),
      appendLeaves: leafAppender({
        store,
        submit: committer.submit,
        isLogUsable,
        timeoutMs: limits.commitTimeoutMs,
      }),
      verifyPerson,
      isService,
    },
    { name: 'exchange', telemetry, clock, log },
  );

  const health = createHealth();
  health.register('clock', clockCheck(clockGuard));
  health.register('directory', () => {
    const expiresAtMs = directory.expiresAtMs();
    if (!directory.current()) return { state: 'down', reason: 'directory_stale' };
    return { state: 'ok', secondsLeft: Math.floor(((expiresAtMs ?? 0) - clock()) / 1000) };
  });
  evidence.registerHealth(health);

  return {
    app,
    health,
    store,
    gatewayKeys,
    subjectMasterKey: keys.subject,
    logSize: () => evidence.size(),
    publishCheckpoint: () => evidence.reads.publish(),
    refreshDirectory: () => refreshDirectory(following),
    recordChanges: () => evidence.recordChanges(),
    async close() {
      follower.stop();
      tidying.stop();
      await evidence.close();
      await store.close();
    },
  };
}
