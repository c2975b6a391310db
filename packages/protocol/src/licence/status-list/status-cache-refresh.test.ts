import { describe, expect, test } from 'vitest';
import { createNodeSigner } from '../crypto/node-crypto.ts';
import { down, type Loaded, openWorld } from './testing/cache-world.ts';
import { issueList, strangerKey, toTrustedKey, worldKey, worldSignerId } from './testing/status-world.ts';

function openGate<T>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => expect.unreachable();
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open: (value) => open(value) };
}

describe('LIC-S14: as few questions as possible', () => {
  test('a hundred who ask at once cause one question', async () => {
    const { world, ask } = openWorld();
    const lookups = await Promise.all(Array.from({ length: 100 }, () => ask()));
    expect(new Set(lookups)).toHaveLength(1);
    expect(world.loads).toHaveLength(1);
  });

  test('lists are asked for again before their life is over, so that no verification does it', async () => {
    const { world, cache, ask } = openWorld();
    await ask();
    await cache.refreshDue();
    expect(world.loads).toHaveLength(1);
    world.nowMs += 3_600_000 * 0.75;
    await cache.refreshDue();
    expect(world.loads).toHaveLength(2);
    world.nowMs += 3_600_000 * 0.5;
    expect(ask()).toHaveProperty('list');
    expect(world.loads).toHaveLength(2);
  });

  test('a refresh that fails waits as well', async () => {
    const { world, cache, ask } = openWorld();
    await ask();
    world.answer = () => down;
    world.nowMs += 3_000_000;
    await cache.refreshDue();
    await cache.refreshDue();
    expect(world.loads).toHaveLength(2);
    world.nowMs += 10_000;
    await cache.refreshDue();
    expect(world.loads).toHaveLength(3);
  });

  test('a refresh is checked against the trust of the latest ask', async () => {
    const { world, cache, ask } = openWorld();
    await ask();
    const keys = [toTrustedKey(worldKey), toTrustedKey(strangerKey)];
    const rotated = { signers: [{ id: worldSignerId, keys }] };
    await ask(rotated);
    world.answer = () => ({ text: issueList({}, createNodeSigner(strangerKey)) });
    world.nowMs += 3_000_000;
    await cache.refreshDue();
    expect(ask(rotated)).toMatchObject({ list: { retrievedAtMs: world.nowMs, kid: strangerKey.kid } });
    expect(world.loads).toHaveLength(2);
  });

  test('a slow host holds up its own lists only, and is not asked twice over', async () => {
    const { world, cache, ask } = openWorld();
    const slow = [1, 2].map((n) => `https://slow.example/${n}`);
    const quick = [1, 2].map((n) => `https://quick.example/${n}`);
    world.answer = (uri) => ({ text: issueList({ uri }) });
    await Promise.all([...slow, ...quick].map((uri) => ask({}, uri)));
    world.nowMs += 3_000_000;
    world.loads = [];
    const gate = openGate<Loaded>();
    const quickDone = openGate<void>();
    world.answer = (uri) => {
      if (uri.startsWith('https://slow')) return gate.promise;
      if (uri === quick[1]) quickDone.open();
      return { text: issueList({ uri }) };
    };
    const first = cache.refreshDue();
    await cache.refreshDue();
    await quickDone.promise;
    expect(world.loads.map(({ uri }) => uri).toSorted()).toEqual([...quick, slow[0]]);
    world.answer = () => down;
    gate.open(down);
    await first;
    expect(world.loads).toHaveLength(4);
  });

  test('a list nobody asked for in a week is let go', async () => {
    const { world, cache, ask } = openWorld();
    await ask();
    expect(cache.bytes).toBeGreaterThan(0);
    world.nowMs += 7 * 86_400_000 + 1;
    await cache.refreshDue();
    expect(cache.bytes).toBe(0);
    expect(world.loads).toHaveLength(1);
  });
});
