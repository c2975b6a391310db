import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleChannel, sampleDirectory, sampleGrant } from '@shuqiao/domain/testing/sample-directory';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { DirectoryRefused } from '@shuqiao/protocol/directory/directory-token';
import { describeOnBothEngines, type OpenTemporary } from '@shuqiao/storage/testing/temp-store';
import { expect, onTestFinished, test } from 'vitest';
import { startUpstream } from '../testing/upstream.ts';
import { NOW_MS } from '../testing/world.ts';
import { followDirectory } from './directory-follower.ts';

async function openFollower(open: OpenTemporary) {
  const folder = await mkdtemp(join(tmpdir(), 'shuqiao-directory-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const own = await loadOrCreateKey(join(folder, 'own.jwk'), 'ES256');
  const foreign = await loadOrCreateKey(join(folder, 'foreign.jwk'), 'ES256');
  const upstream = startUpstream(own, sampleDirectory());
  const store = await open();
  const time = { nowMs: NOW_MS };
  const trust = { issuer: sampleDirectory().issuer, keys: [toPublicJwk(own)] };
  const follow = () => followDirectory({ catalogue: upstream.fetch, trust, store, clock: () => time.nowMs });
  const { signal } = new AbortController();
  return { upstream, follow, foreign, time, signal };
}

describeOnBothEngines('the directory', 'provision', (open) => {
  test('is taken over when the pinned key signed it, and asked for by ETag then', async () => {
    const { follow, signal } = await openFollower(open);
    const directory = await follow();
    expect(directory.current()).toBeUndefined();
    await directory.refresh(signal);
    const held = directory.current();
    await directory.refresh(signal);

    expect(held?.version).toBe(1);
    expect(directory.current()).toBe(held);
  });

  test('of a foreign key, of another issuer, of an older version or expired is refused', async () => {
    const { upstream, follow, foreign, signal } = await openFollower(open);
    const directory = await follow();
    upstream.directory = sampleDirectory({ version: 2 });
    await directory.refresh(signal);
    const held = directory.current();
    const own = upstream.directoryKey;

    for (const [over, key] of [
      [{ version: 3 }, foreign],
      [{ version: 3, issuer: 'https://other.example' }, own],
      [{ version: 1 }, own],
      [{ version: 3, expiresAt: '2026-11-23T05:59:59Z' }, own],
    ] as const) {
      upstream.directoryKey = key;
      upstream.directory = sampleDirectory(over);
      await expect(directory.refresh(signal)).rejects.toThrow(DirectoryRefused);
    }
    expect(directory.current()).toBe(held);
  });

  test('is there again after a restart, without the catalogue', async () => {
    const { upstream, follow, signal } = await openFollower(open);
    const first = await follow();
    await first.refresh(signal);
    upstream.isDown = true;
    const second = await follow();

    const held = second.current();
    expect(held).toMatchObject({ version: 1, expiresAtMs: Date.parse('2026-11-24T00:00:00Z') });
    expect(held?.findDepartment('CH-0001', '102001/000001')).toBe(sampleChannel().department);
    expect(held?.findDepartment('CH-0001', '102001/000002')).toBeUndefined();
    await expect(second.refresh(signal)).rejects.toThrow();
  });

  test('is kept as it was known, and not once more for a change that concerns no rate', async () => {
    const { upstream, follow, signal, time } = await openFollower(open);
    const directory = await follow();
    const publish = async (over: object) => {
      upstream.directory = sampleDirectory(over);
      await directory.refresh(signal);
      time.nowMs += 1_000;
    };
    await publish({ version: 1 });
    await publish({ version: 2, grants: [sampleGrant({ state: 'suspended' })] });
    await publish({ version: 3, channels: [] });

    expect(directory.current()?.version).toBe(3);
    const known = (ms: number) => directory.findAsKnown(NOW_MS + ms);
    expect((await known(-1))?.version).toBeUndefined();
    expect((await known(1_999))?.version).toBe(1);
    expect(await known(2_000)).toMatchObject({ version: 3, channels: [] });
  });
});
