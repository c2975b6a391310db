import { readFileSync } from 'node:fs';
import { monotonicClock, systemClock } from '@shuqiao/http/clock';
import { ConfigError, readConfig } from '@shuqiao/http/config';
import { connectService } from '@shuqiao/http/connect-service';
import { openDataDir } from '@shuqiao/http/data-dir';
import { edgeApp } from '@shuqiao/http/edge-app';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import { createLog, type Log } from '@shuqiao/http/log';
import { mountServices } from '@shuqiao/http/mount';
import { serve } from '@shuqiao/http/serve';
import { startTelemetry, type Telemetry } from '@shuqiao/http/telemetry';
import { provisionConfigKeys } from './config.ts';
import { provisionOperations } from './operations.ts';
import { type Provision, startProvision } from './start.ts';

const name = 'provision';
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const info = {
  title: '数桥 Shuqiao 数据提供率',
  version,
  description: { zh: '由留痕计算的数据提供率。', en: 'Provision rates computed from evidence.' },
} as const;

type Config = ReturnType<typeof readProvisionConfig>;

const readProvisionConfig = () => readConfig(provisionConfigKeys, process.env);

function startOwnTelemetry({ otlpEndpoint, prometheus }: Config): Promise<Telemetry> {
  const monotonicMs = monotonicClock;
  return startTelemetry({ service: name, version, otlpEndpoint, prometheus, sampleRatio: 1, monotonicMs });
}

async function startAlone(config: Config, log: Log, telemetry: Telemetry): Promise<Provision> {
  const { dataDir, issuer } = config;
  const folder = await openDataDir(dataDir);
  const token = await loadOrCreateSecret(folder.keyFile('service-token'));
  const connect = (baseUrl: string) => connectService({ baseUrl }, { token, telemetry });
  const databaseUrl = config.databaseUrl ?? folder.databaseUrl(name);
  const catalogue = connect(config.catalogueUrl);
  const exchange = connect(config.exchangeUrl);
  const clock = systemClock;
  return startProvision({ dataDir, issuer, databaseUrl, catalogue, exchange, clock, log, telemetry });
}

/** Once: a second signal must not close what is closing. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  async function stopOnce(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    await stop();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stopOnce);
}

async function main(): Promise<void> {
  const config = readProvisionConfig();
  const { host, port } = config;
  const clock = systemClock;
  const log = createLog(config.logLevel);
  const telemetry = await startOwnTelemetry(config);
  const provision = await startAlone(config, log, telemetry);
  const { health } = provision;
  const root = edgeApp({ name, info, operations: provisionOperations, health, telemetry, clock, log });
  const app = mountServices(root, [{ prefix: '/provision', app: provision.app }]);
  const server = await serve({ app, host, port, log });
  log.info('listening', { address: host, port: server.port });
  stopOnSignal(async () => {
    await server.stop();
    await provision.close();
    await telemetry.stop();
  });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
