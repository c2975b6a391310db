import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@shuqiao/http/log';
import { type RunningServer, serve } from '@shuqiao/http/serve';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { sqxCases } from '@shuqiao/protocol/testing/sqx-cases';
import type { Directory } from '@shuqiao/schemas/types/directory';
import { createTemporaryDatabase } from '@shuqiao/storage/testing/temporary-database';
import { type RunningExchange, startExchange } from '../start.ts';
import { openCatalogue } from './open-catalogue.ts';
import { DEPARTMENT, type WorldKeys } from './sample-directory.ts';
import { worldKeys } from './world-keys.ts';

export { DEPARTMENT };

export const { gateway, grant, requester, resource } = sqxCases.fixtures;

export interface World {
  exchange: RunningExchange;
  url: string;
  keys: WorldKeys;
  dataDir: string;
  databaseUrl: string;
  nowMs: () => number;
  /** How often the exchange has asked the catalogue for its directory. */
  directoryCalls(): number;
  /** Moves the exchange's clock. */
  advance(ms: number): void;
  /** Publishes another directory; the exchange sees it at once. */
  publish(change: (directory: Directory) => void): Promise<void>;
  /** Ends the exchange and starts it anew on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  engine?: 'sqlite' | 'postgres';
  postgresUrl?: string;
  /** Publishes what `change` makes of the sample before the start. */
  change?: (directory: Directory) => void;
  limits?: Parameters<typeof startExchange>[0]['limits'];
  trustForwardedFor?: boolean;
  /** The monotonic clock does not follow `advance`: the wall clock then jumps. */
  separateMonotonic?: boolean;
}

/** The exchange with everything real but the catalogue: HTTP, database, evidence, keys. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-exchange-'));
  const database = await createTemporaryDatabase(options.engine ?? 'sqlite', options.postgresUrl ?? '');
  let shiftMs = 0;
  const nowMs = (): number => Date.now() + shiftMs;
  const catalogue = await openCatalogue(dataDir, nowMs, options.change);
  let server: RunningServer;

  async function start(): Promise<RunningExchange> {
    const exchange = await startExchange({
      dataDir,
      databaseUrl: database.url,
      issuer: gateway.issuer,
      baseUrl: gateway.base_url,
      catalogue: catalogue.fetch,
      directoryIntervalMs: 3_600_000,
      clock: nowMs,
      monotonicMs: options.separateMonotonic ? () => performance.now() : nowMs,
      log: silentLog,
      telemetry: silentTelemetry,
      ...(options.limits && { limits: options.limits }),
      ...(options.trustForwardedFor && { trustForwardedFor: true }),
    });
    server = await serve({ app: exchange.app, host: '127.0.0.1', port: 0, log: silentLog });
    return exchange;
  }
  const stop = async (world: World): Promise<void> => {
    await server.stop(1_000);
    await world.exchange.close();
  };

  const exchange = await start();
  const world: World = {
    exchange,
    keys: worldKeys,
    dataDir,
    databaseUrl: database.url,
    nowMs,
    directoryCalls: catalogue.directoryCalls,
    get url() {
      return server.url;
    },
    advance: (ms) => {
      shiftMs += ms;
    },
    async publish(change) {
      change(catalogue.directory);
      catalogue.directory.version += 1;
      await world.exchange.refreshDirectory();
    },
    async restart() {
      await stop(world);
      world.exchange = await start();
    },
    async close() {
      await stop(world);
      await database.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}
