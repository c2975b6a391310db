import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { silentLog } from '@shuqiao/http/log';
import { type RunningServer, serve } from '@shuqiao/http/serve';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { hashDirectory, signDirectory } from '@shuqiao/protocol/directory/directory-token';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { sqxCases } from '@shuqiao/protocol/testing/sqx-cases';
import type { Directory } from '@shuqiao/schemas/types/directory';
import { createTemporaryDatabase } from '@shuqiao/storage/testing/temporary-database';
import { type RunningExchange, startExchange } from '../start.ts';
import { DEPARTMENT, sampleDirectory, type WorldKeys } from './sample-directory.ts';

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
  /** The monotonic clock does not follow `advance`: the wall clock then jumps. */
  separateMonotonic?: boolean;
}

export const worldKeys: WorldKeys = {
  requester: generateKey('ES256'),
  provider: generateKey('ES256'),
  other: generateKey('ES256'),
  stranger: generateKey('ES256'),
};

/** A catalogue as the exchange sees it: a signed directory by ETag, and no changes. */
async function openCatalogue(dataDir: string, nowMs: () => number, change: WorldOptions['change']) {
  const { keyFile } = await openDataDir(dataDir);
  const jwk = await loadOrCreateKey(keyFile('directory.jwk'), 'ES256');
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const directory = sampleDirectory(worldKeys, nowMs());
  change?.(directory);

  async function answer(): Promise<Response> {
    const bytes = Buffer.from(JSON.stringify(directory));
    const iat = Math.floor(Date.parse(directory.issuedAt) / 1000);
    const exp = Math.floor(Date.parse(directory.expiresAt) / 1000);
    const h = hashDirectory(bytes);
    const claims = { iss: gateway.issuer, iat, exp, n: directory.version, h };
    const token = await signDirectory(claims, key, jwk.kid);
    return new Response(bytes, { headers: { ETag: `"${h}"`, 'Shuqiao-Directory': token } });
  }
  let directoryCalls = 0;
  const fetch = async (path: string): Promise<Response> => {
    if (!path.startsWith('/catalogue/v1/directory')) return Response.json({ changes: [] });
    directoryCalls += 1;
    return answer();
  };
  return { directory, fetch, directoryCalls: () => directoryCalls };
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
