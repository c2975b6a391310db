import { silentLog } from '@shuqiao/http/log';
import { findKeptAnswer } from '@shuqiao/storage/exchange/kept-answer';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import { hasReplayEntries } from '@shuqiao/storage/exchange/replay-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterprise } from '../testing/enterprise.ts';
import { openWorld, resource, type World } from '../testing/exchange-world.ts';
import { ask, deliver } from '../testing/send.ts';
import { tidyUp } from './tidy-up.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const tidy = (clock: () => number) =>
  tidyUp({ store: world.exchange.store, clock, log: silentLog }, new AbortController().signal);

test('what may still be needed is kept; what has expired is gone', async () => {
  await deliver(world, 'CH-1', resource.resource_id, [enterprise]);
  await ask(world, { claims: { idem: 'idem-tidy-0000000000' } });
  const { read } = world.exchange.store;
  await tidy(world.nowMs);
  expect(await hasReplayEntries(read)).toBe(true);

  await tidy(() => world.nowMs() + 3_600_000);

  expect(await hasReplayEntries(read)).toBe(false);
  expect(await findKeptAnswer(read, 'dept-a', 'idem-tidy-0000000000', 0)).toBeUndefined();
});

test('EVL-R27: nothing of the log is ever removed', async () => {
  const before = world.exchange.logSize();
  await tidy(() => world.nowMs() + 10 * 365 * 86_400_000);

  expect(await listLogEntries(world.exchange.store.read, 0, before)).toHaveLength(before);
});

test('removing old versions changes no answer', async () => {
  await deliver(world, 'CH-1', resource.resource_id, [{ ...enterprise, QYMC: '更名科技有限公司' }]);
  const before = await ask(world);
  await tidy(world.nowMs);

  expect((await ask(world)).json).toEqual(before.json);
  expect(before.body.toString()).toContain('更名');
});
