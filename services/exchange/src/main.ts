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
import { exchangeConfigKeys } from './config.ts';
import { exchangeOperations } from './operations.ts';
import { startExchange } from './start.ts';

const name = 'exchange';
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const info = {
  title: '数桥 Shuqiao 数据交换',
  version,
  description: {
    zh: '签名的数据请求与供给,每次交换均有留痕。',
    en: 'Signed requests and deliveries; every exchange leaves evidence.',
  },
} as const;

async function main(): Promise<void> {
  const config = readConfig(exchangeConfigKeys, process.env);
  const { dataDir, issuer, host, port, otlpEndpoint, prometheus } = config;
  const baseUrl = config.baseUrl ?? `http://${host}:${port}`;
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
  const exchange = await startExchange({
    dataDir,
    issuer: issuer ?? baseUrl,
    baseUrl,
    databaseUrl: config.databaseUrl ?? folder.databaseUrl(name),
    catalogue: connectService({ baseUrl: config.catalogueUrl }, { token, telemetry }),
    clock,
    monotonicMs,
    log,
    telemetry,
    limits: { deliveryMaxBytes: config.deliveryMaxBytes },
  });
  const { health } = exchange;
  const root = edgeApp({ name, info, operations: exchangeOperations, health, telemetry, clock, log });
  const app = mountServices(root, [{ prefix: '/exchange', app: exchange.app }]);
  const server = await serve({ app, host, port, log });
  log.info('listening', { address: host, port: server.port });

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await exchange.close();
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
