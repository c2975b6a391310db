import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@shuqiao/client/client';
import { createLicenceVerifier } from '@shuqiao/client/licence/create-licence-verifier';
import { DEFAULT_CITY, generateCity, scaleCity } from '@shuqiao/seeds/generate-city';
import { listLicences } from '@shuqiao/seeds/licences/list-licences';
import { openSystemClient } from '@shuqiao/seeds/load-city/push-delivery';
import { readLicenceAuthorities, readMatters } from '@shuqiao/seeds/read-seeds';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedGateway,
  makeFolder,
  removeFolder,
  SMALLEST,
  startEmbedded,
} from './support/embedded-gateway.ts';

const FOOD_LICENCE = '11100000MB0143028R901';
const DAY_MS = 86_400_000;

const dayFromNow = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

const TODAY = dayFromNow(0);

/** The food licence of a firm of the city that the gateway has loaded, as if it had been granted last month. */
function newFoodLicence() {
  const city = generateCity(scaleCity(DEFAULT_CITY, SMALLEST));
  for (const { type, area, claims } of listLicences(city, TODAY)) {
    if (type !== FOOD_LICENCE) continue;
    const period = { ZZBFRQ: dayFromNow(-30), ZZYXQQSRQ: dayFromNow(-30), ZZYXQJZRQ: dayFromNow(1_000) };
    return { type, area, claims: { ...claims, ...period } as Record<string, string | string[]> };
  }
  throw new Error('no food licence');
}

async function importBaseline({ url, dataDir }: EmbeddedGateway): Promise<Response> {
  const token = (await readFile(join(dataDir, 'keys/service-token'), 'utf8')).trim();
  return fetch(`${url}/licence/v1/baseline`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ authorities: readLicenceAuthorities(), matters: readMatters() }),
  });
}

describe('an e-licence behind the one origin', () => {
  let gateway: EmbeddedGateway;
  let dataDir: string;
  let issuer: Client;
  let window: Client;
  let identifier: string;
  const licence = newFoodLicence();

  beforeAll(async () => {
    dataDir = await makeFolder();
    gateway = await startEmbedded({ dataDir });
    expect((await importBaseline(gateway)).status).toBe(200);
    issuer = await openSystemClient(gateway.target, 'wh-sys-spyp');
    window = await openSystemClient(gateway.target, 'wh-gsj-djxt');
  }, 120_000);

  afterAll(async () => {
    await gateway.program.stop();
    await removeFolder(dataDir);
  });

  test('is issued by a signed request of the department that may, and is on record before the answer', async () => {
    const { body, receipt } = await issuer.licences.issue(licence);
    identifier = body.identifier;
    expect(body).toMatchObject({ state: '01', version: 1, repeated: false });
    expect(body.logIndex).toBeLessThan(receipt.log?.index ?? 0);
  });

  test('is refused to a department that may not', async () => {
    const { ZZBS: _, ZZBFJG: _name, ZZBFJGDM: _code, ...claims } = licence.claims;
    const refused = window.licences.issue({ ...licence, claims: claims as typeof licence.claims });
    await expect(refused).rejects.toMatchObject({ code: 'issuer_not_authorised_for_type' });
  });

  test('is valid at the window by its identifier, and at a bank by its token with the network down', async () => {
    const { body } = await window.licences.verify({ identifier });
    expect(body.verification.outcome).toBe('valid');
    expect(body.log.index).toBeGreaterThan(0);

    const { body: held } = await issuer.licences.token({ identifier });
    const keySet = (await (await fetch(`${gateway.url}/exchange/v1/keys`)).json()) as { keys: never[] };
    const state = { isDown: false };
    const verifier = createLicenceVerifier({
      issuer: gateway.target.issuer,
      keys: keySet.keys,
      baseUrl: gateway.url,
      fetch: (url, init) => (state.isDown ? Promise.reject(new TypeError('down')) : fetch(url, init)),
    });
    await verifier.refresh();
    await verifier.verifyLicence(held.token);
    await verifier.refresh();
    state.isDown = true;
    expect(await verifier.verifyLicence(held.token)).toMatchObject({ outcome: 'valid', needsRefresh: false });
  });

  test('is seen as suspended at once, and as valid on the day before', async () => {
    await issuer.licences.act({ identifier, act: 'suspend', effectiveOn: TODAY, reason: '停业整顿' });
    const now = await window.licences.verify({ identifier });
    expect(now.body.verification.outcome).toBe('invalid');
    const codes = now.body.verification.checks.flatMap(({ code }) => code ?? []);
    expect(codes).toContain('suspended');

    const then = await window.licences.verify({ identifier, asOf: dayFromNow(-1) });
    expect(then.body.verification.outcome).toBe('valid');
  });
});
