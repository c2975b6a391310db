import { createPrivateKey } from 'node:crypto';
import { silentLog } from '@shuqiao/http/log';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { findLatestDirectoryVersion } from '@shuqiao/storage/catalogue/directory-version';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test, vi } from 'vitest';
import { addTaxSystem, importCity, readDirectory } from '../testing/steps.ts';
import { directoryKey, issuer, startMs, testCatalogue } from '../testing/test-catalogue.ts';
import { directoryHealth } from './directory-health.ts';
import { startDirectoryPublisher } from './directory-publisher.ts';

describeOnBothEngines('the publisher of the directory', 'catalogue', (open) => {
  test('publishes what follows at once in one version, without being asked', async () => {
    const store = await open();
    const catalogue = testCatalogue(store);
    await catalogue.timers.pass(1);
    await importCity(catalogue);
    const { version } = await readDirectory(catalogue);
    for (const id of ['tax.a', 'tax.b', 'tax.c']) await addTaxSystem(catalogue, id);
    expect((await findLatestDirectoryVersion(store.read))?.version).toBe(version);

    await catalogue.timers.pass(200);

    await vi.waitFor(async () => {
      expect((await findLatestDirectoryVersion(store.read))?.version).toBe(version + 1);
    });
    expect((await readDirectory(catalogue)).systems).toHaveLength(3);
  });

  test('publishes a change once, however many ask at once and however many instances there are', async () => {
    const store = await open();
    const [one, other] = [testCatalogue(store), testCatalogue(store)];
    await importCity(one);
    const { version } = await readDirectory(one);
    await addTaxSystem(other);

    const asked = await Promise.all([one, other, one, other].map(readDirectory));

    expect(asked.map((directory) => directory.version)).toEqual(Array(4).fill(version + 1));
  });

  test('signs anew when it got another key', async () => {
    const store = await open();
    const { version } = await testCatalogue(store).directory.current();
    const key = generateKey('ES256');

    const timers = fakeTimers(startMs);
    const publisher = startDirectoryPublisher({
      store,
      issuer,
      key: { kid: key.kid, privateKey: createPrivateKey({ key: { ...key }, format: 'jwk' }) },
      clock: timers.clock,
      log: silentLog,
      timers,
    });

    expect((await publisher.current()).version).toBe(version + 1);
    publisher.stop();
    expect(key.kid).not.toBe(directoryKey.kid);
  });
});

test('a directory is missing, good, ageing or expired, and readiness says which', () => {
  let nowMs = startMs;
  const expiresAtMs = startMs + 24 * 3_600_000;
  const check = directoryHealth({ expiresAtMs: () => expiresAtMs }, () => nowMs);

  expect(directoryHealth({ expiresAtMs: () => undefined }, () => nowMs)()).toMatchObject({
    state: 'down',
    reason: 'directory_missing',
  });
  expect(check()).toEqual({ state: 'ok', secondsLeft: 86_400 });
  nowMs = expiresAtMs - 3_600_000;
  expect(check()).toEqual({ state: 'degraded', reason: 'directory_ageing', secondsLeft: 3_600 });
  nowMs = expiresAtMs;
  expect(check()).toEqual({ state: 'down', reason: 'directory_expired' });
});
