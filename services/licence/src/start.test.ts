import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@shuqiao/http/clock';
import { silentLog } from '@shuqiao/http/log';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { expect, onTestFinished, test } from 'vitest';
import { startLicence } from './start.ts';
import { fakeExchange } from './testing/fake-exchange.ts';

async function makeFolder(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-licence-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

function openAlone(dataDir: string) {
  return startLicence({
    dataDir,
    databaseUrl: `file:${join(dataDir, 'licence.db')}`,
    issuer: 'https://gateway.example',
    baseUrl: 'https://gateway.example',
    catalogue: async () => new Response(null, { status: 503 }),
    exchange: fakeExchange().fetch,
    clock: systemClock,
    log: silentLog,
    telemetry: silentTelemetry,
  });
}

test('the service starts while the catalogue is down: what needs no department is answered, and it says so', async () => {
  const licence = await openAlone(await makeFolder());
  expect((await licence.app.request('/licence/v1/trust')).status).toBe(200);
  expect(await licence.health.report()).toMatchObject({ state: 'down' });
  await licence.close();
});

test('it closes, and opens its data again with the trust document that it has published', async () => {
  const dataDir = await makeFolder();
  const read = async (licence: Awaited<ReturnType<typeof openAlone>>) => {
    const text = await (await licence.app.request('/licence/v1/trust')).text();
    await licence.close();
    return text;
  };
  const first = await read(await openAlone(dataDir));
  expect(await read(await openAlone(dataDir))).toBe(first);
});
