import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@shuqiao/http/config';
import { silentLog } from '@shuqiao/http/log';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogueConfigKeys } from './config.ts';
import { type RunningCatalogue, startCatalogue } from './start.ts';
import { issuer, startMs } from './testing/test-catalogue.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-catalogue-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

function start(): Promise<RunningCatalogue> {
  const timers = fakeTimers(startMs);
  const { clock } = timers;
  return startCatalogue({ dataDir, issuer, clock, log: silentLog, telemetry: silentTelemetry, timers });
}

async function getDirectory({ app }: RunningCatalogue): Promise<string> {
  const token = (await readFile(join(dataDir, 'keys', 'service-token'), 'utf8')).trim();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await app.request('/catalogue/v1/directory', { headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

test('a first start needs nothing but a folder, and keeps its keys to itself', async () => {
  const catalogue = await start();

  const directory = JSON.parse(await getDirectory(catalogue));

  expect(directory).toMatchObject({ issuer, version: 1, systems: [] });
  expect(await catalogue.health.report()).toMatchObject({
    state: 'ok',
    checks: [{ name: 'store' }, { name: 'directory', secondsLeft: 86_400 }],
  });
  const { mode } = await stat(join(dataDir, 'keys', 'directory.jwk'));
  expect(mode & 0o777).toBe(0o600);
  await catalogue.close();
});

test('a second start goes on where the first one ended', async () => {
  const first = await start();
  const before = await getDirectory(first);
  await first.close();

  const second = await start();

  expect(await getDirectory(second)).toBe(before);
  await second.close();
});

test('a closed store shows in readiness', async () => {
  const catalogue = await start();
  await getDirectory(catalogue);
  await catalogue.close();

  expect((await catalogue.health.report()).state).toBe('down');
});

test('alone the service needs no configuration', () => {
  expect(readConfig(catalogueConfigKeys, {})).toEqual({
    port: 8701,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: undefined,
    issuer: undefined,
    baseUrl: undefined,
    logLevel: 'info',
    otlpEndpoint: undefined,
    prometheus: false,
  });
});
