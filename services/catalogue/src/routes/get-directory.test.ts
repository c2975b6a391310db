import { hashDirectory, verifyDirectory } from '@shuqiao/protocol/directory/directory-token';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import type { Directory } from '@shuqiao/schemas/types/directory';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { hiddenResource, marketCode } from '../testing/small-city.ts';
import {
  addActiveKey,
  addTaxSystem,
  importCity,
  obtainGrant,
  readDirectory,
  taxSystem,
} from '../testing/steps.ts';
import { directoryKey, issuer, people, startMs, testCatalogue } from '../testing/test-catalogue.ts';

const GRACE_MS = 24 * 3_600_000;
const trust = { issuer, keys: [{ ...toPublicJwk(directoryKey) }] };

describeOnBothEngines('GET directory', 'catalogue', (open) => {
  test('answers the exact bytes that the catalogue signed, good for a day', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);

    const { text, headers, body } = await catalogue.call<Directory>('GET', '/directory', { as: 'service' });

    const claims = await verifyDirectory(headers.get('shuqiao-directory') ?? '', Buffer.from(text), trust);
    expect(claims).toEqual({
      iss: issuer,
      iat: startMs / 1_000,
      exp: (startMs + GRACE_MS) / 1_000,
      n: body.version,
      h: hashDirectory(Buffer.from(text)),
    });
    expect(headers.get('etag')).toBe(`"${claims.h}"`);
    expect(body).toMatchObject({
      issuer,
      issuedAt: '2026-11-23T02:00:00.000Z',
      expiresAt: '2026-11-24T02:00:00.000Z',
    });
  });

  test('answers 304 without a body to whoever has it already', async () => {
    const catalogue = testCatalogue(await open());
    const first = await catalogue.call('GET', '/directory', { as: 'service' });
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };

    const again = await catalogue.call('GET', '/directory', { as: 'service', headers });

    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.get('shuqiao-directory')).toBe(first.headers.get('shuqiao-directory'));
  });

  test('is for services only', async () => {
    const catalogue = testCatalogue(await open());

    expect(await catalogue.call('GET', '/directory')).toMatchObject({ status: 401 });
    expect(await catalogue.call('GET', '/directory', { as: people.bureau })).toMatchObject({
      status: 401,
      body: { code: 'service_token_required' },
    });
  });

  test('holds every change that was committed before it was asked for, in one version more', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    const before = await readDirectory(catalogue);
    await addTaxSystem(catalogue);
    const key = await addActiveKey(catalogue);
    const grant = await obtainGrant(catalogue);

    const after = await readDirectory(catalogue);

    expect(after.version).toBe(before.version + 1);
    expect(after.systems).toEqual([expect.objectContaining({ id: taxSystem })]);
    expect(after.systems[0]?.keys).toEqual([expect.objectContaining({ kid: key.kid, revokedAt: null })]);
    expect(after.grants).toEqual([expect.objectContaining({ id: grant, state: 'active' })]);
    expect(after.resources.map(({ code }) => code)).toContain(hiddenResource);
    expect(after.obligations).toContainEqual(expect.objectContaining({ department: marketCode, to: null }));
  });

  test('keeps its version while nothing in it changes, also after a restart', async () => {
    const store = await open();
    const catalogue = testCatalogue(store);
    await importCity(catalogue);
    const before = await catalogue.call<Directory>('GET', '/directory', { as: 'service' });

    const restarted = testCatalogue(store);

    expect((await restarted.call('GET', '/directory', { as: 'service' })).text).toBe(before.text);
    expect((await catalogue.call('GET', '/directory', { as: 'service' })).text).toBe(before.text);
  });

  test('is issued anew when half of its life is over, not before', async () => {
    const catalogue = testCatalogue(await open());
    const { version } = await readDirectory(catalogue);

    await catalogue.timers.pass(GRACE_MS / 2 - 1);
    expect((await readDirectory(catalogue)).version).toBe(version);
    await catalogue.timers.pass(1);
    const renewed = await readDirectory(catalogue);

    expect(renewed.version).toBe(version + 1);
    expect(Date.parse(renewed.expiresAt)).toBe(startMs + GRACE_MS * 1.5);
  });
});
