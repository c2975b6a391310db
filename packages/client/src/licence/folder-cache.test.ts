import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { issueTestList } from '@shuqiao/protocol/testing/licence-status';
import { foodIndex, issueFood, presentUnbound } from '@shuqiao/protocol/testing/licence-tokens';
import { licenceNowS, newTrust, statusUri } from '@shuqiao/protocol/testing/licence-trust';
import { describe, expect, onTestFinished, test } from 'vitest';
import { noNetwork, openVerifier, summarise } from '../testing/open-verifier.ts';
import { createFolderCache } from './folder-cache.ts';

const food = await presentUnbound(await issueFood());

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuqiao-licence-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'cache');
}

async function openFilled() {
  const folder = newFolder();
  const world = await openVerifier({ cache: { folder } });
  const verifier = world.open();
  await verifier.refresh();
  await verifier.verifyLicence(food);
  await verifier.refresh();
  const [listFile = ''] = readdirSync(folder).filter((name) => name.startsWith('list-'));
  return {
    ...world,
    verifier,
    folder,
    trustFile: join(folder, 'trust.json'),
    listFile: join(folder, listFile),
  };
}

function change(path: string, edit: (stored: Record<string, string>) => object): void {
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')))));
}

describe('the cache folder', () => {
  test('lets another process answer with the network down', async () => {
    const { open } = await openFilled();

    expect(summarise(await open({ fetch: noNetwork }).verifyLicence(food))).toBe('valid');
  });

  test('is readable by its owner only, with no draft left behind', async () => {
    const { folder } = await openFilled();
    const names = readdirSync(folder);

    expect(names.toSorted()).toEqual([
      expect.stringMatching(/^list-[0-9a-f]{64}\.json$/),
      'lists.json',
      'trust.json',
    ]);
    expect(names.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('that cannot be written is an error, and what was held stays whole', async () => {
    const folder = newFolder();
    const cache = createFolderCache(folder);
    await cache.put('trust', 'whole');
    writeFileSync(join(folder, 'file'), '');

    await expect(createFolderCache(join(folder, 'file')).put('trust', 'x')).rejects.toThrow('EEXIST');
    expect(await cache.find('trust')).toBe('whole');
    expect(await cache.find('nothing')).toBeUndefined();
    expect(await createFolderCache(join(folder, 'file')).find('trust')).toBeUndefined();
  });
});

describe('a cache that was damaged or tampered with counts as empty', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['of another form', () => '[]'],
    ['one mandate longer', (text: string) => text.replace('2010-01-01', '2000-01-01')],
  ])('a trust document %s', async (_, edit) => {
    const { open, trustFile } = await openFilled();
    writeFileSync(trustFile, edit(readFileSync(trustFile, 'utf8')));
    const verification = await open({ fetch: noNetwork }).verifyLicence(food);

    expect(summarise(verification)).toBe('indeterminate: authority_unavailable');
    expect(verification.trust).toBeNull();
  });

  test.each([
    ['cut off', (path: string) => writeFileSync(path, '{"uri":'), 'status_unavailable'],
    [
      'under the name of another',
      (path: string) => change(path, (stored) => ({ ...stored, uri: `${statusUri}/2` })),
      'status_unavailable',
    ],
    [
      'of a past moment in the place of now',
      (path: string) => change(path, (stored) => ({ ...stored, atSeconds: licenceNowS - 300 })),
      'status_unavailable',
    ],
    [
      'signed by nobody',
      (path: string) =>
        change(path, ({ token = '', ...stored }) => ({
          ...stored,
          token: `${token.slice(0, -12)}AAAAAAAAAAAA`,
        })),
      'status_token_invalid',
    ],
  ])('a list %s', async (_, edit, code) => {
    const { open, listFile } = await openFilled();
    edit(listFile);

    expect(summarise(await open({ fetch: noNetwork }).verifyLicence(food))).toBe(`indeterminate: ${code}`);
  });

  test('and is filled again when the network is back', async () => {
    const { open, trustFile, listFile } = await openFilled();
    writeFileSync(trustFile, '{');
    writeFileSync(listFile, '{');
    const verifier = open();
    const { trust, lists } = await verifier.refresh();

    expect([trust, ...lists].map(({ outcome }) => outcome)).toEqual(['updated', 'updated']);
    expect(summarise(await verifier.verifyLicence(food))).toBe('valid');
  });
});

describe('what is held is replaced only by what is newer', () => {
  test('an older trust document is refused, also after a restart', async () => {
    const { open, state } = await openFilled();
    state.trust = { ...newTrust(), version: 2 };
    const verifier = open();
    const { trust } = await verifier.refresh();

    expect(trust).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('older') });
    expect((await verifier.verifyLicence(food)).trust?.version).toBe(3);
  });

  test('a trust document by a key that is not pinned is refused', async () => {
    const { open, state } = await openFilled();
    state.trust = { ...newTrust(), version: 4 };
    state.key = generateKey('ES256');
    const verifier = open();

    expect((await verifier.refresh()).trust.outcome).toBe('refused');
    expect((await verifier.verifyLicence(food)).trust?.version).toBe(3);
  });

  test('a newer trust document takes its place, and the same one only confirms it', async () => {
    const { open, state, time } = await openFilled();
    time.nowMs += 60_000;
    const same = await open().refresh();
    const confirmed = (await open({ fetch: noNetwork }).verifyLicence(food)).trust;
    state.trust = { ...newTrust(), version: 4 };
    const newer = await open().refresh();

    expect([same.trust.outcome, newer.trust.outcome]).toEqual(['unchanged', 'updated']);
    expect(confirmed).toMatchObject({ version: 3, ageSeconds: 0 });
    expect((await open({ fetch: noNetwork }).verifyLicence(food)).trust?.version).toBe(4);
  });

  test('an older list is refused: it would take a revocation back', async () => {
    const { open, state } = await openFilled();
    state.list = issueTestList({ [foodIndex]: 1 }, { iatSeconds: licenceNowS - 300 });
    await open().refresh({ force: true });
    state.list = issueTestList({}, { iatSeconds: licenceNowS - 600 });
    const verifier = open();
    const { lists } = await verifier.refresh({ force: true });

    expect(lists).toEqual([{ what: statusUri, outcome: 'refused', reason: 'older_than_held' }]);
    expect(summarise(await verifier.verifyLicence(food))).toBe('invalid: revoked');
  });

  test('a list by a key that is no registered signer is refused', async () => {
    const { open, state } = await openFilled();
    state.trust = { ...newTrust(), version: 4, statusSigners: [] };
    const verifier = open();
    const { lists } = await verifier.refresh({ force: true });

    expect(lists).toEqual([{ what: statusUri, outcome: 'refused', reason: 'not_allowed' }]);
    expect(summarise(await verifier.verifyLicence(food))).toBe('indeterminate: status_token_invalid');
  });

  test('a held list counts no longer when the key that signed it has been revoked since', async () => {
    const { open, state, time } = await openFilled();
    time.nowMs += 60_000;
    const trust = newTrust();
    const revoked = { revokedAt: new Date(time.nowMs).toISOString() };
    const statusSigners = trust.statusSigners.map((signer) => ({
      ...signer,
      keys: signer.keys.map((key) => ({ ...key, ...revoked })),
    }));
    state.trust = { ...trust, version: 4, statusSigners };
    const verifier = open();
    await verifier.refresh();

    expect(summarise(await verifier.verifyLicence(food))).toBe('indeterminate: status_token_invalid');
  });

  test('LIC-S14: a list is asked for again when three quarters of its life are over', async () => {
    const { open, time } = await openFilled();
    time.nowMs += 44 * 60_000;
    const early = await open().refresh();
    time.nowMs += 60_000;
    const due = await open().refresh();

    expect([early, due].map(({ lists }) => lists[0]?.outcome)).toEqual(['unchanged', 'updated']);
  });
});
