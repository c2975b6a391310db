import { describe, expect, test } from 'vitest';
import { down, type Loaded, listOf, openWorld, readFirst } from './testing/cache-world.ts';
import {
  forgeList,
  issueList,
  strangerKey,
  toTrustedKey,
  worldKey,
  worldNowMs,
  worldNowSeconds,
  worldSignerId,
  worldSigners,
  worldUri,
} from './testing/status-world.ts';

const MIB = 1_048_576;

describe('LIC-S10: life of a list', () => {
  test('a list that is held answers at once, without a promise and without being asked for again', async () => {
    const { world, ask } = openWorld();
    await ask();
    const lookup = ask();
    expect(lookup).not.toBeInstanceOf(Promise);
    expect(lookup).toHaveProperty('list.uri', worldUri);
    expect(world.loads).toEqual([{ uri: worldUri, atMs: null }]);
  });

  test.each([
    ['its ttl', 300, 300],
    ['a minute where ttl is less', 1, 60],
    ['a day where ttl is more', 1e12, 86_400],
    ['an hour where it does not say', undefined, 3_600],
  ])('is %s', async (_name, ttl, lifeSeconds) => {
    const { world, ask } = openWorld();
    world.answer = () => ({ text: forgeList({ payload: { ttl, exp: undefined } }) });
    await ask();
    world.nowMs += lifeSeconds * 1_000 - 1;
    await ask();
    expect(world.loads).toHaveLength(1);
    world.nowMs += 1;
    await ask();
    expect(world.loads).toHaveLength(2);
  });

  test('ends at exp, whatever ttl says, and nothing is answered from it afterwards', async () => {
    const { world, ask } = openWorld();
    world.answer = () => ({ text: issueList({ ttlSeconds: 86_400, expSeconds: worldNowSeconds + 10 }) });
    await ask();
    world.answer = () => down;
    world.nowMs += 9_999;
    expect(await ask()).toHaveProperty('list');
    world.nowMs += 1;
    expect(await ask()).toEqual(down);
  });

  test('a clock that was set back does not lengthen it', async () => {
    const { world, ask } = openWorld();
    world.answer = () => ({ text: issueList({ iatSeconds: worldNowSeconds - 86_400 }) });
    await ask();
    world.nowMs -= 3_600_000;
    await ask();
    expect(world.loads).toHaveLength(2);
  });
});

describe('LIC-S13: failures', () => {
  test.each([
    ['status_unavailable', down],
    ['status_token_invalid', { text: '<html>502</html>' }],
    ['status_token_invalid', forgedFor('https://other.example/7')],
  ] as const)('%s stays what it is', async (code, answer) => {
    const { world, ask } = openWorld();
    world.answer = () => answer;
    expect(await ask()).toHaveProperty('code', code);
    expect(await ask()).toHaveProperty('code', code);
  });

  function forgedFor(sub: string): Loaded {
    return { text: forgeList({ payload: { sub } }) };
  }

  test('a loader that breaks its promise is a list that is unavailable', async () => {
    const { world, ask } = openWorld();
    world.answer = () => Promise.reject(new Error('broken'));
    expect(await ask()).toEqual({ code: 'status_unavailable', reason: 'load' });
  });

  test('a dead host is asked again after 10 s, then 20 s, and never less often than every 5 min', async () => {
    const { world, ask } = openWorld();
    world.answer = () => down;
    for (const pauseMs of [10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]) {
      world.loads = [];
      await ask();
      expect(world.loads).toHaveLength(1);
      world.nowMs += pauseMs - 1;
      await ask();
      expect(world.loads).toHaveLength(1);
      world.nowMs += 1;
    }
  });

  test('after it came back the count begins anew', async () => {
    const { world, ask } = openWorld();
    world.answer = () => down;
    await ask();
    world.nowMs += 10_000;
    world.answer = () => listOf(0, worldNowSeconds, 60);
    expect(await ask()).toHaveProperty('list');
    world.answer = () => down;
    world.nowMs += 60_000;
    await ask();
    world.nowMs += 10_000;
    world.loads = [];
    await ask();
    expect(world.loads).toHaveLength(1);
  });

  test('LIC-Q6: while a refresh fails the list that is held goes on answering, as old as it is', async () => {
    const { world, ask } = openWorld();
    world.answer = () => listOf(2);
    await ask();
    world.answer = () => down;
    world.nowMs += 3_600_000;
    const lookup = await ask();
    expect(readFirst(lookup)).toBe(2);
    expect(lookup).toHaveProperty('list.retrievedAtMs', worldNowMs);
    expect(ask()).toEqual(lookup);
    expect(world.loads).toHaveLength(2);
  });

  test('a list signed earlier than the one held does not take a revocation back', async () => {
    const { world, ask } = openWorld();
    world.answer = () => listOf(1);
    await ask();
    world.answer = () => listOf(0, worldNowSeconds - 1);
    world.nowMs += 3_600_000;
    expect(readFirst(await ask())).toBe(1);
    world.answer = () => listOf(0, worldNowSeconds + 1);
    world.nowMs += 10_000;
    expect(readFirst(await ask())).toBe(0);
  });
});

describe('LIC-S15: trust is that of the ask', () => {
  const [keySet] = worldSigners;

  test('a key that was revoked after the list was loaded ends the list', async () => {
    const { ask } = openWorld();
    await ask();
    const revoked = toTrustedKey(worldKey, { revokedAt: new Date(worldNowMs).toISOString() });
    expect(await ask({ signers: [{ id: worldSignerId, keys: [revoked] }] })).toEqual({
      code: 'status_token_invalid',
      reason: 'key',
    });
  });

  test('a list of another issuer’s signer is not believed, and its failure is not the other’s', async () => {
    const { world, ask } = openWorld();
    const strangers = [{ id: 'https://other.example', keys: [toTrustedKey(strangerKey)] }];
    expect(await ask({ signers: strangers })).toEqual({ code: 'status_token_invalid', reason: 'signer' });
    expect(await ask()).toHaveProperty('list');
    expect(await ask({ signers: strangers })).toHaveProperty('code');
    expect(world.loads).toHaveLength(2);
  });

  test('a signer that is added to the trust is used', async () => {
    const { world, ask } = openWorld();
    expect(await ask({ signers: [] })).toHaveProperty('code', 'status_token_invalid');
    expect(await ask({ signers: keySet ? [keySet] : [] })).toHaveProperty('list');
    expect(world.loads).toHaveLength(2);
  });
});

describe('LIC-S10: memory', () => {
  const bytes = new Uint8Array(MIB);
  const uriOf = (n: number) => `https://lists.example/${n}`;

  test('the least recently used lists go first, and the sum stays below the limit', async () => {
    const { world, cache, ask } = openWorld({ maxBytes: 4.5 * MIB });
    world.answer = (uri) => ({ text: issueList({ uri, bytes }) });
    for (const n of [1, 2, 3, 1, 4]) await ask({}, uriOf(n));
    expect(cache.bytes).toBeLessThan(4.5 * MIB);
    world.loads = [];
    for (const n of [1, 3, 4]) await ask({}, uriOf(n));
    expect(world.loads).toEqual([]);
    await ask({}, uriOf(2));
    expect(world.loads).toHaveLength(1);
  });

  test('a refresh is no use: what nobody asks for still goes first', async () => {
    const { world, cache, ask } = openWorld({ maxBytes: 4.5 * MIB });
    world.answer = (uri) => ({ text: issueList({ uri, bytes }) });
    for (const n of [1, 2, 3]) await ask({}, uriOf(n));
    world.nowMs += 3_000_000;
    await cache.refreshDue();
    await ask({}, uriOf(1));
    await ask({}, uriOf(4));
    world.loads = [];
    for (const n of [1, 3, 4]) await ask({}, uriOf(n));
    expect(world.loads).toEqual([]);
  });

  test('a list larger than all of it still answers, though it is not kept', async () => {
    const { world, cache, ask } = openWorld({ maxBytes: MIB });
    world.answer = (uri) => ({ text: issueList({ uri, bytes }) });
    expect(await ask()).toHaveProperty('list.size', 4 * MIB);
    expect(cache.bytes).toBe(0);
  });

  test('LIC-S6: a list may be capped lower than 4 MiB', async () => {
    const { world, ask } = openWorld({ maxListBytes: MIB - 1 });
    world.answer = (uri) => ({ text: issueList({ uri, bytes }) });
    expect(await ask()).toEqual({ code: 'status_token_invalid', reason: 'inflate' });
  });

  test('lists of the past never push out those of now', async () => {
    const { world, cache, ask } = openWorld({ maxBytes: 4 * MIB });
    world.answer = (uri, atMs) => {
      const iatSeconds = atMs === null ? worldNowSeconds : atMs / 1_000;
      return {
        text: issueList({ uri, bytes: new Uint8Array(MIB / 2), iatSeconds, expSeconds: iatSeconds + 86_400 }),
      };
    };
    await ask();
    for (let day = 1; day < 10; day += 1) await ask({ atMs: worldNowMs - day * 86_400_000 });
    expect(cache.bytes).toBeLessThan(4 * MIB);
    world.loads = [];
    await ask();
    expect(world.loads).toEqual([]);
  });
});
