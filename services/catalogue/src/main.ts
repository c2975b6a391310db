import { monotonicClock, systemClock } from '@shuqiao/http/clock';
import { ConfigError, readConfig } from '@shuqiao/http/config';
import { edgeApp } from '@shuqiao/http/edge-app';
import { createLog } from '@shuqiao/http/log';
import { mountServices } from '@shuqiao/http/mount';
import { serve } from '@shuqiao/http/serve';
import { startTelemetry } from '@shuqiao/http/telemetry';
import { catalogueConfigKeys } from './config.ts';
import { catalogueInfo, catalogueOperations } from './operations.ts';
import { startCatalogue } from './start.ts';

async function main(): Promise<void> {
  const config = readConfig(catalogueConfigKeys, process.env);
  const { host, port, dataDir, databaseUrl, otlpEndpoint, prometheus } = config;
  const issuer = config.issuer ?? config.baseUrl ?? `http://127.0.0.1:${port}`;
  const [clock, log] = [systemClock, createLog(config.logLevel)];
  const telemetry = await startTelemetry({
    service: 'catalogue',
    version: catalogueInfo.version,
    otlpEndpoint,
    prometheus,
    sampleRatio: 1,
    monotonicMs: monotonicClock,
  });
  const catalogue = await startCatalogue({ dataDir, databaseUrl, issuer, clock, log, telemetry });
  const root = edgeApp({
    name: 'edge',
    info: catalogueInfo,
    operations: catalogueOperations,
    health: catalogue.health,
    telemetry,
    clock,
    log,
  });
  const app = mountServices(root, [{ prefix: '/catalogue', app: catalogue.app }]);
  const server = await serve({ app, host, port, log });
  log.info('listening', { address: server.url, port: server.port });

  async function stop(): Promise<void> {
    await server.stop();
    await catalogue.close();
    await telemetry.stop();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
