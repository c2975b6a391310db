import { type Clock, monotonicClock, systemClock } from './clock.ts';
import { type Config, ConfigError, type ConfigKeys, type Environment, readConfig } from './config.ts';
import { connectService } from './connect-service.ts';
import { openDataDir } from './data-dir.ts';
import { edgeApp } from './edge-app.ts';
import type { Fetch } from './fetch.ts';
import type { Health } from './health.ts';
import { loadOrCreateSecret } from './load-or-create-secret.ts';
import { createLog, type Log } from './log.ts';
import { type MountableApp, mountServices } from './mount.ts';
import type { ApiInfo } from './openapi.ts';
import type { Operation } from './operation.ts';
import type { programKeys } from './program-keys.ts';
import { serve } from './serve.ts';
import { startTelemetry, type Telemetry } from './telemetry.ts';

export interface RunningService {
  readonly app: MountableApp;
  readonly health: Health;
  close(): Promise<void>;
}

/** What a process gives the service in it, beside its configuration. */
export interface ProcessParts {
  /** Public address of this process, unless the configuration says otherwise. */
  readonly baseUrl: string;
  /** Database of the configuration, else an SQLite file in the data folder. */
  readonly databaseUrl: string;
  /** Reaches another service with the service token. */
  readonly connect: (baseUrl: string) => Fetch;
  readonly clock: Clock;
  readonly monotonicMs: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

export interface ServiceProgram<K extends ConfigKeys> {
  /** Also the first segment of the service's paths. */
  readonly name: string;
  readonly info: ApiInfo;
  readonly operations: readonly Operation[];
  readonly keys: K;
  readonly start: (config: Config<K>, parts: ProcessParts) => Promise<RunningService>;
}

type ProgramConfig = Config<ReturnType<typeof programKeys>>;

async function openParts(name: string, version: string, config: ProgramConfig): Promise<ProcessParts> {
  const { host, port, dataDir, otlpEndpoint, prometheus } = config;
  const telemetry = await startTelemetry({
    service: name,
    version,
    otlpEndpoint,
    prometheus,
    sampleRatio: 1,
    monotonicMs: monotonicClock,
  });
  const folder = await openDataDir(dataDir);
  const token = await loadOrCreateSecret(folder.keyFile('service-token'));
  return {
    baseUrl: config.baseUrl ?? `http://${host}:${port}`,
    databaseUrl: config.databaseUrl ?? folder.databaseUrl(name),
    connect: (baseUrl) => connectService({ baseUrl }, { token, telemetry }),
    clock: systemClock,
    monotonicMs: monotonicClock,
    log: createLog(config.logLevel),
    telemetry,
  };
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

async function run<K extends ReturnType<typeof programKeys>>(
  { name, info, operations, keys, start }: ServiceProgram<K>,
  env: Environment,
): Promise<void> {
  const config = readConfig(keys, env);
  // The keys of every program are among K, which the compiler cannot see through the mapped type.
  const own = config as unknown as ProgramConfig;
  const { host, port } = own;
  const parts = await openParts(name, info.version, own);
  const { log, clock, telemetry } = parts;
  const service = await start(config, parts);
  const root = edgeApp({ name, info, operations, health: service.health, telemetry, clock, log });
  const app = mountServices(root, [{ prefix: `/${name}`, app: service.app }]);
  const server = await serve({ app, host, port, log });
  log.info('listening', { address: host, port: server.port });
  stopOnSignal(async () => {
    await server.stop();
    await service.close();
    await telemetry.stop();
  });
}

/** A service as a process of its own: configuration, telemetry, listening, and an orderly end on SIGTERM or SIGINT. */
export async function runService<K extends ReturnType<typeof programKeys>>(
  program: ServiceProgram<K>,
  env: Environment,
): Promise<void> {
  try {
    await run(program, env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
