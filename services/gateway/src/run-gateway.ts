import { systemClock } from '@shuqiao/http/clock';
import type { Config } from '@shuqiao/http/config';
import { openDataDir } from '@shuqiao/http/data-dir';
import type { Log } from '@shuqiao/http/log';
import { serve } from '@shuqiao/http/serve';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { CityTarget } from '@shuqiao/seeds/load-city/city-target';
import { startFrontNodes } from '@shuqiao/seeds/load-city/front-nodes';
import { toCityTarget } from './city-target.ts';
import type { gatewayConfigKeys } from './config.ts';
import { findPort } from './find-port.ts';
import { findFirstCall, makeFirstCall } from './first-call.ts';
import { keepIssuer } from './keep-issuer.ts';
import { loadSeeds } from './load-seeds.ts';
import { printFirstCall, printSystems, toCommand } from './print-start.ts';
import { readLastDeliveries } from './read-last-deliveries.ts';
import type { Say } from './say.ts';
import { startGateway } from './start-gateway.ts';

export interface RunOptions {
  readonly config: Config<typeof gatewayConfigKeys>;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly say: Say;
}

export interface RunningGateway {
  readonly url: string;
  /** Settles when the city is loaded and the first call has been answered. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** How this machine reaches a server that listens on `host`. */
function toLocalUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function showFirstCall(
  say: Say,
  target: CityTarget,
  dataDir: string,
  exampleUscc: string,
): Promise<void> {
  const call = await findFirstCall(target, exampleUscc);
  if (!call) return;
  printFirstCall(say, toCommand(call, target.exchangeUrl, dataDir), await makeFirstCall(target, call));
}

async function keepDemoFresh(say: Say, target: CityTarget, url: string) {
  say('演示前置节点 Front nodes of the demo: on (SHUQIAO_FRONT_NODES=off 可关闭 to switch off)');
  return startFrontNodes({
    target,
    lastSentMs: await readLastDeliveries(url),
    onRound: ({ sent, failed }) => {
      say(
        `演示前置节点 front nodes: 声明无变化 "no change" ${sent}${failed > 0 ? `, 失败 failed ${failed}` : ''}`,
      );
    },
  });
}

/** Starts everything on one port, loads the demo city, and keeps it fresh until it is stopped. */
export async function runGateway({ config, log, telemetry, say }: RunOptions): Promise<RunningGateway> {
  const { host, dataDir, seedScale, databaseUrl } = config;
  const port = await findPort(host, config.port);
  const { root } = await openDataDir(dataDir);
  const localUrl = toLocalUrl(host, port);
  const baseUrl = config.baseUrl ?? localUrl;
  const issuer = await keepIssuer(root, config.issuer, baseUrl);
  const shared = { dataDir: root, issuer, clock: systemClock };
  const gateway = await startGateway({ ...shared, baseUrl, databaseUrl, log, telemetry });
  const server = await serve({ app: gateway.app, host, port, log });
  const closing = [() => telemetry.stop(), () => gateway.close(), () => server.stop()];

  async function makeReady(): Promise<void> {
    say(`数桥 Shuqiao: ${baseUrl}  (接口文档 API docs: ${baseUrl}/docs, 数据目录 data: ${root})`);
    if (seedScale === 0) return;
    const target = await toCityTarget({ ...shared, catalogueUrl: localUrl, exchangeUrl: baseUrl });
    const { exampleUscc } = await loadSeeds(say, target, root, seedScale);
    printSystems(say, target.keysFolder);
    await showFirstCall(say, target, root, exampleUscc);
    if (config.frontNodes === 'off') return;
    const frontNodes = await keepDemoFresh(say, target, localUrl);
    closing.push(() => frontNodes.stop());
  }

  return {
    url: baseUrl,
    ready: makeReady(),
    async stop() {
      for (const close of closing.splice(0).toReversed()) await close();
    },
  };
}
