import { readFileSync } from 'node:fs';
import { monotonicClock, systemClock } from '@shuqiao/http/clock';
import { ConfigError, readConfig } from '@shuqiao/http/config';
import { connectService } from '@shuqiao/http/connect-service';
import { openDataDir } from '@shuqiao/http/data-dir';
import { edgeApp } from '@shuqiao/http/edge-app';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import { createLog } from '@shuqiao/http/log';
import { mountServices } from '@shuqiao/http/mount';
import { serve } from '@shuqiao/http/serve';
import { startTelemetry } from '@shuqiao/http/telemetry';
import { provisionConfigKeys } from './config.ts';
import { provisionOperations } from './operations.ts';
import { startProvision } from './start.ts';

const name = 'provision';
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const info = {
  title: '数桥 Shuqiao 数据提供率',
  version,
  description: { zh: '由留痕计算的数据提供率。', en: 'Provision rates computed from evidence.' },
} as const;

async function main(): Promise<void> {
  const config = readConfig(provisionConfigKeys, process.env);
  const { dataDir, issuer, host, port, otlpEndpoint, prometheus } = config;
  const log = createLog(config.logLevel);
  const clock = systemClock;
  const monotonicMs = monotonicClock;
  const telemetry = await startTelemetry({
    service: name,
    version,
    otlpEndpoint,
    prometheus,
    sampleRatio: 1,
    monotonicMs,
  });
  const folder = await openDataDir(dataDir);
  const token = await loadOrCreateSecret(folder.keyFile('service-token'));
  const connect = (baseUrl: string) => connectService({ baseUrl }, { token, telemetry });
  const provision = await startProvision({
    dataDir,
    issuer,
    databaseUrl: config.databaseUrl ?? folder.databaseUrl(name),
    catalogue: connect(config.catalogueUrl),
    exchange: connect(config.exchangeUrl),
    clock,
    log,
    telemetry,
  });
  const { health } = provision;
  const root = edgeApp({ name, info, operations: provisionOperations, health, telemetry, clock, log });
  const app = mountServices(root, [{ prefix: '/provision', app: provision.app }]);
  const server = await serve({ app, host, port, log });
  log.info('listening', { address: host, port: server.port });

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await provision.close();
    await telemetry.stop();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
