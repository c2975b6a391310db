import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { openDataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { silentLog } from '@shuqiao/http/log';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person } from '@shuqiao/http/person';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import { onTestFinished } from 'vitest';
import { type Provision, startProvision } from '../start.ts';
import { startUpstream, type Upstream } from './upstream.ts';

export const NOW_MS = Date.parse('2026-11-23T06:00:00Z');

export interface World {
  nowMs: number;
  upstream: Upstream;
  /** Value of an Authorization header. */
  personToken(person: Person): Promise<string>;
  /** Starts the service on a database: the first time, or again on the same. */
  start(databaseUrl: string, catchUpMs?: number): Promise<Provision>;
}

/** A catalogue and an exchange with a directory and a log, and a clock that stands still. */
export async function openWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-provision-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const { keyFile } = await openDataDir(dataDir);
  const directory = sampleDirectory();
  const upstream = startUpstream(await loadOrCreateKey(keyFile('directory.jwk'), 'ES256'), directory);

  const personsKey = await loadOrCreateKey(keyFile('persons.jwk'), 'ES256');
  const { issuer } = directory;

  const world: World = {
    nowMs: NOW_MS,
    upstream,
    async personToken(person) {
      const identity = { key: personsKey, issuer: `${issuer}#persons`, audience: issuer };
      return `Bearer ${await mintPersonToken(person, { ...identity, nowMs: world.nowMs })}`;
    },
    async start(databaseUrl, catchUpMs = 10_000) {
      const provision = await startProvision({
        dataDir,
        databaseUrl,
        issuer,
        catalogue: upstream.fetch,
        exchange: upstream.fetch,
        clock: () => world.nowMs,
        log: silentLog,
        telemetry: silentTelemetry,
        catchUpMs,
      });
      onTestFinished(() => provision.close());
      return provision;
    },
  };
  return world;
}

/** Claims of the answer to a delivery, as the exchange commits to them; undefined ones are left out. */
export function deliveryClaims(atMs: number, over: Record<string, unknown> = {}): Record<string, unknown> {
  const seconds = Math.floor(atMs / 1000);
  const claims = {
    iss: 'https://gw.example',
    aud: 'commerce-core',
    iat: seconds,
    resource_id: '102001/000001',
    channel_id: 'CH-0001',
    delivery_id: 'D-1',
    outcome: 'ok',
    records: 480,
    rejected: 0,
    data_as_of: seconds,
    ...over,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** Adds a delivery to the log; returns its index. */
export function deliver(world: World, over: Record<string, unknown> = {}, atMs = world.nowMs): number {
  return world.upstream.log.answer(deliveryClaims(atMs, over), atMs);
}

/** The body of a 200, as the schema of the operation has it. */
export async function readAnswer<T>({ app }: Provision, path: string): Promise<T> {
  const answer = await app.request(`/provision/v1/${path}`);
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
  return (await answer.json()) as T;
}

export function readRates(provision: Provision, search = ''): Promise<ProvisionRates> {
  return readAnswer(provision, `rates${search}`);
}
