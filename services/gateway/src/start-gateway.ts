import { catalogueOperations } from '@shuqiao/catalogue/operations';
import { startCatalogue } from '@shuqiao/catalogue/start';
import { exchangeOperations } from '@shuqiao/exchange/operations';
import { type RunningExchange, startExchange } from '@shuqiao/exchange/start';
import type { Clock } from '@shuqiao/http/clock';
import { connectService } from '@shuqiao/http/connect-service';
import { openDataDir } from '@shuqiao/http/data-dir';
import { edgeApp } from '@shuqiao/http/edge-app';
import type { Fetch } from '@shuqiao/http/fetch';
import { createHealth, type Health } from '@shuqiao/http/health';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import type { Log } from '@shuqiao/http/log';
import { type MountedApps, mountServices } from '@shuqiao/http/mount';
import type { Telemetry } from '@shuqiao/http/telemetry';
import { licenceOperations } from '@shuqiao/licence/operations';
import { startLicence } from '@shuqiao/licence/start';
import type { FirstPassword } from '@shuqiao/portal/accounts/first-accounts';
import { portalOperations } from '@shuqiao/portal/operations';
import type { PortalConfig } from '@shuqiao/portal/portal-config';
import { startPortal } from '@shuqiao/portal/start';
import { provisionOperations } from '@shuqiao/provision/operations';
import { startProvision } from '@shuqiao/provision/start';
import { indexPage } from './index-page.ts';
import type { PortalSettings } from './portal-settings.ts';
import { problemPages } from './problem-pages.ts';
import { version } from './version.ts';

export interface GatewayConfig {
  readonly dataDir: string;
  /** One database for all services, each in its own schema; default: a file for each in the data directory. */
  readonly databaseUrl: string | undefined;
  readonly issuer: string;
  /** Public base URL, without a trailing slash. */
  readonly baseUrl: string;
  /** How this process reaches its own server. */
  readonly localUrl: string;
  /** What the portal is to know beyond what all services share. */
  readonly portal: PortalSettings & Partial<Pick<PortalConfig, 'clock'>>;
  readonly clock: Clock;
  /** What goes with `clock`; default: the machine's own. */
  readonly monotonicMs?: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

export interface Gateway {
  readonly app: MountedApps;
  readonly health: Health;
  /** One-time passwords of the portal's accounts that this start has made. */
  readonly firstPasswords: readonly FirstPassword[];
  /** Does at once, in all services, what they would do by themselves in a while. */
  readonly exchange: Pick<RunningExchange, 'publishCheckpoint' | 'refreshDirectory' | 'recordChanges'>;
  close(): Promise<void>;
}

const RELAY_TIMEOUT_MS = 10_000;

/** A service that stands behind the origin of the gateway. */
interface StartedService {
  readonly health: Health;
  close(): Promise<void>;
}

const info = {
  title: '数桥 Shuqiao',
  version,
  description: {
    zh: '政务信息资源共享交换：目录、签名交换与留痕、数据提供率。',
    en: 'Sharing of government information resources: catalogue, signed exchange with evidence, provision rate.',
  },
} as const;

function joinHealth(health: Health, services: Readonly<Record<string, StartedService>>): void {
  for (const [name, service] of Object.entries(services)) {
    health.register(name, async () => {
      const { state, checks } = await service.health.report();
      const worst = checks.find((check) => check.state === state);
      return { state, ...(state === 'ok' || !worst?.reason ? {} : { reason: worst.reason }), checks };
    });
  }
}

/** The later started leans on the earlier: closed in reverse order, all of them even if one fails. */
async function closeAll(services: readonly StartedService[]): Promise<void> {
  const failures: unknown[] = [];
  for (const service of services.toReversed()) {
    await service.close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'services did not close');
}

/** Starts catalogue, exchange, provision, licence and portal in this process and puts them behind one origin. */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const { dataDir, issuer, baseUrl, clock, log, telemetry } = config;
  const folder = await openDataDir(dataDir);
  const databaseUrl = (service: string) => config.databaseUrl ?? folder.databaseUrl(service);
  const token = await loadOrCreateSecret(folder.keyFile('service-token'));
  const shared = { dataDir, issuer, clock, log, telemetry };
  const started: StartedService[] = [];
  try {
    const catalogue = await startCatalogue({ ...shared, databaseUrl: databaseUrl('catalogue') });
    started.push(catalogue);
    const toCatalogue = connectService({ app: catalogue.app }, { token, telemetry });
    const exchange = await startExchange({
      ...shared,
      databaseUrl: databaseUrl('exchange'),
      baseUrl,
      catalogue: toCatalogue,
      trustForwardedFor: config.portal.trustForwardedFor ?? false,
      ...(config.monotonicMs && { monotonicMs: config.monotonicMs }),
    });
    started.push(exchange);
    const provision = await startProvision({
      ...shared,
      databaseUrl: databaseUrl('provision'),
      catalogue: toCatalogue,
      exchange: connectService({ app: exchange.app }, { token, telemetry }),
    });
    started.push(provision);
    const licence = await startLicence({
      ...shared,
      databaseUrl: databaseUrl('licence'),
      baseUrl,
      catalogue: toCatalogue,
      exchange: connectService({ app: exchange.app }, { token, telemetry }),
      trustForwardedFor: config.portal.trustForwardedFor ?? false,
      ...(config.monotonicMs && { monotonicMs: config.monotonicMs }),
    });
    started.push(licence);

    const health = createHealth();
    const operations = [
      ...catalogueOperations,
      ...exchangeOperations,
      ...provisionOperations,
      ...licenceOperations,
      ...portalOperations,
    ];
    const root = edgeApp({ name: 'gateway', info, operations, health, telemetry, clock, log });
    indexPage(root, issuer);
    problemPages(root);

    const relayed = (app: { readonly request: Fetch }) =>
      connectService({ app }, { telemetry, timeoutMs: RELAY_TIMEOUT_MS });
    const portal = await startPortal({
      ...shared,
      ...config.portal,
      databaseUrl: databaseUrl('portal'),
      baseUrl,
      catalogue: relayed(catalogue.app),
      exchange: relayed(exchange.app),
      provision: relayed(provision.app),
      gateway: relayed(root),
      signed: connectService({ baseUrl: config.localUrl }, { telemetry, timeoutMs: RELAY_TIMEOUT_MS }),
    });
    started.push(portal);
    joinHealth(health, { catalogue, exchange, provision, licence, portal });
    const app = mountServices(root, [
      { prefix: '/catalogue', app: catalogue.app },
      { prefix: '/exchange', app: exchange.app },
      { prefix: '/provision', app: provision.app },
      { prefix: '/licence', app: licence.app },
      { prefix: '/portal', app: portal.app },
    ]);
    const { firstPasswords } = portal;
    const told = {
      publishCheckpoint: exchange.publishCheckpoint,
      recordChanges: exchange.recordChanges,
      async refreshDirectory() {
        await exchange.refreshDirectory();
        await licence.refresh();
      },
    };
    return { app, health, firstPasswords, exchange: told, close: () => closeAll(started) };
  } catch (error) {
    await closeAll(started);
    throw error;
  }
}
