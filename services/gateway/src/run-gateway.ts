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
import { historyStage } from './history-stage.ts';
import { keepIssuer } from './keep-issuer.ts';
import { loadSeeds } from './load-seeds.ts';
import { openHistory, toJournalFile } from './open-history.ts';
import { toPortalSettings } from './portal-settings.ts';
import { printHistory } from './print-history.ts';
import { type PortalReady, printPortal, toPortalReady } from './print-portal.ts';
import { printFirstCall, printSystems, toCommand } from './print-start.ts';
import { readLastDeliveries } from './read-last-deliveries.ts';
import type { Say } from './say.ts';
import { startGateway } from './start-gateway.ts';
import { createStoryClock } from './story-clock.ts';

export interface RunOptions {
  readonly config: Config<typeof gatewayConfigKeys>;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly say: Say;
}

export interface RunningGateway {
  readonly url: string;
  readonly portal: PortalReady;
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
  const history = await openHistory({ ...config, root, nowMs: systemClock() });
  const time = createStoryClock(history.story?.startMs);
  const { clock, monotonicMs } = time;
  const shared = { dataDir: root, issuer, clock };
  // People sign in by the real time, whatever the services tell meanwhile.
  const portal = { ...toPortalSettings(config, history.simulatedUntil), clock: systemClock };
  const gateway = await startGateway({
    ...shared,
    monotonicMs,
    baseUrl,
    localUrl,
    databaseUrl,
    portal,
    log,
    telemetry,
  });
  const server = await serve({ app: gateway.app, host, port, log });
  const closing = [() => telemetry.stop(), () => gateway.close(), () => server.stop()];

  async function makeReady(): Promise<void> {
    say(`数桥 Shuqiao: ${baseUrl}  (接口文档 API docs: ${baseUrl}/docs, 数据目录 data: ${root})`);
    printPortal(say, baseUrl, gateway.firstPasswords);
    printHistory(say, history);
    if (seedScale === 0) return;
    const { exchange } = gateway;
    const { refreshDirectory } = exchange;
    const urls = { catalogueUrl: localUrl, exchangeUrl: baseUrl };
    const target = { ...(await toCityTarget({ ...shared, ...urls })), refreshDirectory };
    const provision = (path: string) => fetch(localUrl + path);
    const stage = history.story && historyStage({ time, ...history.story, exchange, provision });
    const journalFile = toJournalFile(root);
    const { exampleUscc } = await loadSeeds(say, { target, scale: seedScale, journalFile, stage });
    printSystems(say, target.keysFolder);
    await showFirstCall(say, target, root, exampleUscc);
    if (config.frontNodes === 'off') return;
    const frontNodes = await keepDemoFresh(say, target, localUrl);
    closing.push(() => frontNodes.stop());
  }

  return {
    url: baseUrl,
    portal: toPortalReady(baseUrl, gateway.firstPasswords),
    ready: makeReady(),
    async stop() {
      for (const close of closing.splice(0).toReversed()) await close();
    },
  };
}
