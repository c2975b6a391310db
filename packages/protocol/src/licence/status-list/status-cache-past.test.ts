import { describe, expect, test } from 'vitest';
import { packStatuses } from './pack-statuses.ts';
import { down, type Loaded, openWorld, readFirst } from './testing/cache-world.ts';
import {
  issueList,
  toTrustedKey,
  worldKey,
  worldNowMs,
  worldNowSeconds,
  worldSignerId,
} from './testing/status-world.ts';

describe('LIC-S17: the past', () => {
  const dayS = 86_400;
  const firstS = worldNowSeconds - 10 * dayS;

  /** Publishes a list a day; each says by its first value how many days it was after the first, and lives a week. */
  function publishDaily(_uri: string, atMs: number | null): Loaded {
    const atSeconds = atMs === null ? worldNowSeconds : Math.floor(atMs / 1_000);
    const day = Math.floor((atSeconds - firstS) / dayS);
    if (day < 0) return down;
    const iatSeconds = firstS + day * dayS;
    const expSeconds = iatSeconds + 7 * dayS;
    return { text: issueList({ iatSeconds, expSeconds, bytes: packStatuses([day % 4], 2) }) };
  }

  test('every moment is answered by the list of its day, in whatever order they are asked for', async () => {
    const { world, ask } = openWorld();
    world.answer = publishDaily;
    for (const days of [2.5, 0, 3, 2.9, 1.2, 2.1, 0.5]) {
      const lookup = await ask({ atMs: (firstS + days * dayS) * 1_000 });
      expect(readFirst(lookup)).toBe(Math.floor(days));
    }
  });

  test('a moment between two that had the same list is answered from it', async () => {
    const { world, ask } = openWorld();
    world.answer = publishDaily;
    const at = (seconds: number) => ask({ atMs: (firstS + seconds) * 1_000 });
    await at(50_000);
    expect(at(49_999)).not.toBeInstanceOf(Promise);
    expect(at(0)).not.toBeInstanceOf(Promise);
    await at(50_001);
    expect(world.loads.map(({ atMs }) => atMs)).toEqual(
      [firstS + 50_000, firstS + 50_001].map((s) => s * 1_000),
    );
  });

  test('LIC-T17: a publisher that ignores the question is no witness, and is asked once', async () => {
    const { world, ask } = openWorld();
    const atMs = worldNowMs - 5 * dayS * 1_000;
    expect(await ask({ atMs })).toEqual({ code: 'status_history_unavailable', reason: 'time' });
    expect(ask({ atMs })).toEqual({ code: 'status_history_unavailable', reason: 'time' });
    expect(world.loads).toHaveLength(1);
  });

  test('a host that is down is down for every moment, for a while', async () => {
    const { world, ask } = openWorld();
    world.answer = () => down;
    expect(await ask({ atMs: worldNowMs - 1_000 })).toEqual(down);
    expect(ask({ atMs: worldNowMs - 2_000 })).toEqual(down);
    expect(world.loads).toHaveLength(1);
  });

  test('the list of now answers for the time since it was signed, and no further', async () => {
    const { world, ask } = openWorld();
    await ask();
    world.nowMs += 60_000;
    const iatMs = worldNowMs - 100_000;
    expect(ask({ atMs: iatMs })).toHaveProperty('list');
    expect(ask({ atMs: worldNowMs })).toHaveProperty('list');
    expect(world.loads).toHaveLength(1);
    await ask({ atMs: worldNowMs + 1 });
    await ask({ atMs: iatMs - 1 });
    expect(world.loads).toHaveLength(3);
  });

  test('nobody can say what will be', async () => {
    const { world, ask } = openWorld();
    expect(ask({ atMs: worldNowMs + 1 })).toEqual({ code: 'status_history_unavailable', reason: 'future' });
    expect(world.loads).toEqual([]);
  });

  test('a key revoked since ends the lists of the past as well', async () => {
    const { world, ask } = openWorld();
    world.answer = publishDaily;
    const atMs = (firstS + dayS) * 1_000;
    expect(await ask({ atMs })).toHaveProperty('list');
    const revoked = toTrustedKey(worldKey, { revokedAt: new Date(worldNowMs).toISOString() });
    const lookup = await ask({ atMs, signers: [{ id: worldSignerId, keys: [revoked] }] });
    expect(lookup).toEqual({ code: 'status_token_invalid', reason: 'key' });
  });
});
