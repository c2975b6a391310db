import { monotonicClock } from '@shuqiao/http/clock';
import { ConfigError, readConfig } from '@shuqiao/http/config';
import { createLog } from '@shuqiao/http/log';
import { startTelemetry } from '@shuqiao/http/telemetry';
import { ResetError } from '@shuqiao/portal/accounts/reset-at-start';
import { gatewayConfigKeys } from './config.ts';
import { PortTakenError } from './find-port.ts';
import { IssuerChangedError } from './keep-issuer.ts';
import { type RunningGateway, runGateway } from './run-gateway.ts';
import { version } from './version.ts';

/** Their messages are for the person who started the process; of any other error the stack helps more. */
const explained = [ConfigError, PortTakenError, IssuerChangedError, ResetError];

function fail(error: unknown): never {
  const isExplained = explained.some((kind) => error instanceof kind);
  const text = error instanceof Error ? (isExplained ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

let stopping = false;

async function stop(running: RunningGateway, say: (line: string) => void): Promise<void> {
  if (stopping) return;
  stopping = true;
  say('正在停止 Stopping…');
  await running.stop();
  process.exit(0);
}

async function main(): Promise<void> {
  const config = readConfig(gatewayConfigKeys, process.env);
  const log = createLog(config.logLevel, process.stderr);
  const { otlpEndpoint, prometheus, readyJson } = config;
  const telemetry = await startTelemetry({
    service: 'shuqiao-gateway',
    version,
    otlpEndpoint,
    prometheus,
    sampleRatio: 1,
    monotonicMs: monotonicClock,
  });
  const people = readyJson ? process.stderr : process.stdout;
  const say = (line: string) => void people.write(`${line}\n`);

  const running = await runGateway({ config, log, telemetry, say });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop(running, say).catch(fail));
  }
  await running.ready.catch((error: unknown) => {
    if (!stopping) throw error;
  });
  if (stopping) return;
  const { url, portal } = running;
  if (readyJson) process.stdout.write(`${JSON.stringify({ ready: true, url, portal })}\n`);
  else say('\n按 Ctrl+C 停止 Press Ctrl+C to stop.');
}

await main().catch(fail);
