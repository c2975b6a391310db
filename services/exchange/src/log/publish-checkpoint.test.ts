import { silentLog } from '@shuqiao/http/log';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { verifyChain } from '@shuqiao/protocol/evidence/chain';
import { checkLog } from '@shuqiao/protocol/evidence/check-log';
import { openCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { CompactRange } from '@shuqiao/protocol/evidence/compact-range';
import { ed25519Verifier } from '@shuqiao/protocol/evidence/ed25519-note';
import { tilePath } from '@shuqiao/protocol/evidence/tiles';
import { verifyInclusion } from '@shuqiao/protocol/evidence/verify-inclusion';
import { listChainLinks } from '@shuqiao/storage/exchange/log-chain';
import { findLogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { LogRefused } from './log-refused.ts';
import { TileCache } from './node-source.ts';
import { proveEntry } from './prove.ts';
import { startPublisher } from './publish-checkpoint.ts';
import {
  appendExchanges,
  openTestLog,
  origin,
  provider,
  readLog,
  signer,
  until,
} from './testing/open-test-log.ts';
import { getTileHashes } from './tile-reader.ts';

const verifier = ed25519Verifier(signer.vkey);

async function readCheckpoint(store: Store) {
  const { note = '' } = (await findLogCheckpoint(store.read, origin)) ?? {};
  const { size, root } = openCheckpoint(note, [verifier]);
  return { size: Number(size), root };
}

/** The root as somebody computes it who has the published tiles only. */
async function rebuildRoot(store: Store, size: number): Promise<Buffer> {
  const range = CompactRange.empty();
  for (let index = 0; index * 256 < size; index += 1) {
    const width = Math.min(256, size - index * 256);
    for (const hash of await getTileHashes(store.read, { level: 0, index, width })) range.append(hash);
  }
  return range.root();
}

describeOnBothEngines('publishing checkpoints', 'exchange', (open) => {
  test('signs the tree of all entries, and its tiles rebuild to the root at any size', async () => {
    const store = await open();
    const log = await openTestLog(store);
    for (const count of [1, 127, 128, 1, 700, 300]) {
      await appendExchanges(log, count);
      await log.publisher.publish();

      const checkpoint = await readCheckpoint(store);
      const report = checkLog(await readLog(store));
      expect(checkpoint, tilePath({ level: 0, index: 0, width: 1 })).toEqual({
        size: report.size,
        root: report.root,
      });
      expect(await rebuildRoot(store, checkpoint.size)).toEqual(report.root);
    }
    await log.close();
  });

  test('lets every entry be proven, also where the tree has outgrown one tile of tiles', async () => {
    const store = await open();
    const log = await openTestLog(store);
    await appendExchanges(log, 1_300);
    await log.publisher.publish();

    const { size, root } = await readCheckpoint(store);
    const tiles = new TileCache(store.read);
    const entries = await readLog(store);
    const leaves = await getTileHashes(store.read, { level: 0, index: 10, width: size - 2_560 });
    expect(entries).toHaveLength(size);
    for (const index of [0, 1, 255, 256, 2_559, 2_560, size - 1]) {
      const [leaf] = index >= 2_560 ? leaves.slice(index - 2_560) : await leafOf(store, index);
      const proof = await proveEntry(tiles, index, size);
      const claim = { index: BigInt(index), size: BigInt(size), leaf: leaf ?? Buffer.alloc(32), proof, root };
      expect(verifyInclusion(claim), String(index)).toBe(true);
    }
    await log.close();
  });

  test('makes the chain of each department readable', async () => {
    const store = await open();
    const log = await openTestLog(store);
    await appendExchanges(log, 600);
    await log.publisher.publish();

    const tag = log.session.tagOf(provider);
    const { size } = await readCheckpoint(store);
    const [first, second] = [1, 1_001].map((from) => listChainLinks(store.read, tag, from, size, 1_000));
    const links = [...((await first) ?? []), ...((await second) ?? [])];
    const entries = await readLog(store);
    const own = links.map(({ index }) => ({ index, text: entries[index]?.text ?? '' }));
    expect(verifyChain(own, { tag })).toMatchObject({ findings: [], head: { n: 1_200 } });
    await log.close();
  });

  test('goes on by itself, and after a restart from the last checkpoint', async () => {
    const store = await open();
    const log = await openTestLog(store);
    await appendExchanges(log, 40);
    void log.timers.pass(500);
    await until(async () => (await findLogCheckpoint(store.read, origin))?.size === 81);
    await log.close();

    const again = await openTestLog(store);
    await appendExchanges(again, 300);
    await again.publisher.publish();
    expect((await readCheckpoint(store)).size).toBe(681);
    expect(again.publisher.promiseAgeMs()).toBe(0);
    await again.close();
  });

  test('after a failure half-way publishes the same tree the next time', async () => {
    const store = await open();
    let isFull = true;
    const memory = {
      read: async () => undefined,
      write: async () => {
        if (isFull) throw new Error('no space');
      },
    };
    const log = await openTestLog(store, { memory });
    await appendExchanges(log, 1_200);
    await expect(log.publisher.publish()).rejects.toThrow('no space');
    expect(await findLogCheckpoint(store.read, origin)).toBeUndefined();
    isFull = false;
    await log.publisher.publish();

    const { size, root } = await readCheckpoint(store);
    expect(await rebuildRoot(store, size)).toEqual(root);
    expect(root).toEqual(checkLog(await readLog(store)).root);
    await log.close();
  });

  test('EVL-R25: signs no tree that is smaller than the published one, or another', async () => {
    const store = await open();
    const log = await openTestLog(store);
    const early = log.session.position();
    await appendExchanges(log, 3);
    await log.publisher.publish();
    const published = await findLogCheckpoint(store.read, origin);
    const other = await openTestLog(await open());
    await appendExchanges(other, 9);

    for (const position of [early, other.session.position()]) {
      const { clock } = log.timers;
      const publisher = startPublisher({ ...options(store), clock, session: { position: () => position } });
      await expect(publisher.publish()).rejects.toThrow(position === early ? LogRefused : /log/);
      publisher.stop();
    }
    expect(await findLogCheckpoint(store.read, origin)).toEqual(published);
    for (const one of [log, other]) await one.close();
  });

  test('tells how long promises wait, and stops the exchange after 900 seconds', async () => {
    const store = await open();
    let isDown = true;
    const memory = {
      read: async () => undefined,
      write: async () => {
        if (isDown) throw new Error('signer down');
      },
    };
    const log = await openTestLog(store, { memory });
    const { publisher, timers } = log;
    const states: [number, string | undefined, boolean][] = [];
    for (const seconds of [0, 9, 1, 49, 1, 839, 1]) {
      await timers.pass(seconds * 1_000);
      await publisher.publish().catch(() => undefined);
      states.push([publisher.promiseAgeMs() / 1_000, publisher.checkPromises().state, publisher.isStopped()]);
    }
    expect(states).toEqual([
      [0, 'ok', false],
      [9, 'ok', false],
      [10, 'warn', false],
      [59, 'warn', false],
      [60, 'degraded', false],
      [899, 'degraded', false],
      [900, 'down', true],
    ]);
    expect(publisher.checkPromises()).toEqual({ state: 'down', reason: 'checkpoint_late', secondsLeft: 0 });

    isDown = false;
    await publisher.publish();
    expect([publisher.isStopped(), publisher.checkPromises()]).toEqual([false, { state: 'ok' }]);
    await log.close();
  });
});

const leafOf = (store: Store, index: number) =>
  getTileHashes(store.read, { level: 0, index: Math.floor(index / 256), width: 256 }).then((hashes) =>
    hashes.slice(index % 256),
  );

const options = (store: Store) => ({ store, signer, log: silentLog, timers: fakeTimers() });
