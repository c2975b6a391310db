import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '@shuqiao/http/clock';
import { DEFAULT_CITY, scaleCity } from '@shuqiao/seeds/generate-city';
import type { CityTarget } from '@shuqiao/seeds/load-city/city-target';
import { type LoadReport, loadCity } from '@shuqiao/seeds/load-city/load-city';
import { toCityTarget } from '../../src/city-target.ts';
import { findPort } from '../../src/find-port.ts';
import { SMALLEST } from './embedded-gateway.ts';
import { type Program, runProgram } from './run-program.ts';
import { type FrontProxy, startProxy } from './start-proxy.ts';

export const names = ['catalogue', 'exchange', 'provision', 'licence', 'portal'] as const;

export type Name = (typeof names)[number];

export interface ServicesAlone {
  /** One origin in front of all of them. */
  readonly url: string;
  readonly urls: Readonly<Record<Name, string>>;
  readonly programs: ReadonlyMap<Name, Program>;
  readonly target: CityTarget;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

async function isLive(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`)).ok;
  } catch {
    return false;
  }
}

async function waitUntilLive(url: string, program: Program): Promise<void> {
  const deadlineMs = Date.now() + START_LIMIT_MS;
  while (!(await isLive(url))) {
    if (program.process.exitCode !== null || Date.now() > deadlineMs) {
      throw new Error(`not live:\n${program.output()}`);
    }
    await delay(50);
  }
}

async function stopAll(programs: ReadonlyMap<Name, Program>, proxy: FrontProxy): Promise<void> {
  await proxy.stop();
  for (const program of [...programs.values()].toReversed()) await program.stop();
}

export interface AloneOptions {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Every service a process of its own, finding the others by their base URLs, all on PostgreSQL. */
export async function startServicesAlone({
  dataDir,
  databaseUrl,
  env,
}: AloneOptions): Promise<ServicesAlone> {
  const ports = new Map<string, number>();
  for (const name of ['proxy', ...names]) ports.set(name, await findPort('127.0.0.1', 0));
  const toUrl = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const urls = {
    catalogue: toUrl('catalogue'),
    exchange: toUrl('exchange'),
    provision: toUrl('provision'),
    licence: toUrl('licence'),
    portal: toUrl('portal'),
  };
  const url = toUrl('proxy');
  const shared = {
    SHUQIAO_DATA_DIR: dataDir,
    SHUQIAO_ISSUER: url,
    SHUQIAO_BASE_URL: url,
    DATABASE_URL: databaseUrl,
    CATALOGUE_URL: urls.catalogue,
    EXCHANGE_URL: urls.exchange,
    PROVISION_URL: urls.provision,
    ...env,
  };
  const programs = new Map<Name, Program>();
  const proxy = await startProxy(ports.get('proxy') ?? 0, urls);
  const stop = () => stopAll(programs, proxy);
  try {
    for (const name of names) {
      const own = { ...shared, PORT: String(ports.get(name)) };
      const program = runProgram(`services/${name}/dist/main.js`, [], own);
      programs.set(name, program);
      await waitUntilLive(urls[name], program);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const where = { issuer: url, catalogueUrl: urls.catalogue, exchangeUrl: url };
  const target = await toCityTarget({ ...where, dataDir, clock: systemClock });
  return { url, urls, programs, target, stop };
}

/** Weihai, as small as it gets, through the services' own interfaces. */
export function loadSmallestCity(target: CityTarget, dataDir: string): Promise<LoadReport> {
  const city = scaleCity(DEFAULT_CITY, SMALLEST);
  return loadCity({ target, city, journalFile: `${dataDir}/seeds.journal` });
}
