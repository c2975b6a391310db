import {
  COMMERCE,
  POLICE,
  sampleChannel,
  sampleDepartment,
  sampleDirectory,
  sampleObligation,
  sampleResource,
  TAX,
} from '@shuqiao/domain/testing/sample-directory';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { TestLog } from '../testing/test-log.ts';
import { deliver, NOW_MS, openWorld, readAnswer, readRates, type World } from '../testing/world.ts';

const DAY_MS = 86_400_000;

/** A log that was opened so many days ago. */
async function openOldWorld(days: number): Promise<World> {
  const world = await openWorld();
  world.upstream.log = new TestLog('log', NOW_MS - days * DAY_MS);
  return world;
}

async function readOverview(world: World, search = '', url?: string): Promise<ProvisionOverview> {
  return readAnswer(await world.start(url ?? (await freshUrl())), `overview${search}`);
}

describeOnBothEngines('the overview', 'provision', (_open, { create }) => {
  test('says what the rates say, and fits its schema', async () => {
    const world = await openOldWorld(20);
    deliver(world, {}, NOW_MS - 8 * DAY_MS);
    deliver(world, {}, NOW_MS - DAY_MS);
    const provision = await world.start((await create()).url);
    const overview = await readAnswer<ProvisionOverview>(provision, 'overview');
    const { departments, ...rates } = await readRates(provision);

    expect(compileApiCheck('provision-overview')(overview)).toEqual([]);
    expect(overview).toMatchObject(rates);
    expect(overview.departments).toMatchObject(
      departments.map(({ code, n, d, rate }) => ({ code, n, d, rate })),
    );
  });

  test('is the same when asked again, after a restart, and from a log read anew', async () => {
    const world = await openOldWorld(60);
    for (let days = 50; days > 0; days -= 3) deliver(world, {}, NOW_MS - days * DAY_MS);
    const { url } = await create();
    const followed = await world.start(url);
    const first = await readAnswer(followed, 'overview');
    const again = await readAnswer(followed, 'overview');
    const restarted = await readAnswer(await world.start(url), 'overview');
    const reread = await readOverview(world);

    expect(again).toEqual(first);
    expect(restarted).toEqual(first);
    expect(reread).toEqual(first);
  });
});

describe('the trend', () => {
  test('has the end of every date since the log begins, and the cut-off', async () => {
    const world = await openOldWorld(3);
    deliver(world, {}, NOW_MS - 2 * DAY_MS);
    const { trend, historyFrom, city } = await readOverview(world);

    expect(historyFrom).toBe('2026-11-20');
    expect(trend).toEqual([
      { date: '2026-11-20', n: 0, d: 1, rate: 0 },
      { date: '2026-11-21', n: 1, d: 1, rate: 1 },
      { date: '2026-11-22', n: 1, d: 1, rate: 1 },
      { date: '2026-11-23', n: city.n, d: city.d, rate: city.rate },
    ]);
  });

  test('is of thirty-five days and today, whatever the age of the log, and ends with the cut-off', async () => {
    const world = await openOldWorld(400);
    const provision = await world.start(await freshUrl());
    const now = await readAnswer<ProvisionOverview>(provision, 'overview');
    const past = await readAnswer<ProvisionOverview>(provision, 'overview?asOf=2026-11-01');

    expect(now.trend).toHaveLength(36);
    expect([now.trend.at(0)?.date, now.trend.at(-1)?.date]).toEqual(['2026-10-19', '2026-11-23']);
    expect([past.trend.at(0)?.date, past.trend.at(-1)?.date]).toEqual(['2026-09-27', '2026-11-01']);
  });

  test('changes with the past when a message is erased', async () => {
    const world = await openOldWorld(5);
    const index = deliver(world, {}, NOW_MS - 2 * DAY_MS);
    const provision = await world.start(await freshUrl());
    const before = await readAnswer<ProvisionOverview>(provision, 'overview');
    world.upstream.log.erase(index, index);
    const after = await readAnswer<ProvisionOverview>(provision, 'overview');

    expect(before.trend.map(({ n }) => n)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(after.trend.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('changes with the past when the directory does', async () => {
    const world = await openOldWorld(3);
    const provision = await world.start(await freshUrl());
    const before = await readAnswer<ProvisionOverview>(provision, 'overview');
    const obligations = [sampleObligation({ from: '2026-11-22' })];
    world.upstream.directory = sampleDirectory({ version: 2, obligations });
    const after = await readAnswer<ProvisionOverview>(provision, 'overview');

    expect(before.trend.map(({ d }) => d)).toEqual([1, 1, 1, 1]);
    expect(after.trend.map(({ d, rate }) => [d, rate])).toEqual([
      [0, null],
      [0, null],
      [1, 0],
      [1, 0],
    ]);
  });
});

describe('the week before', () => {
  test('is compared with now, entry by entry', async () => {
    const world = await openOldWorld(30);
    deliver(world, {}, NOW_MS - 8 * DAY_MS);
    const lost = await readOverview(world);
    const gained = await openOldWorld(30);
    const deliveryIndex = deliver(gained);

    expect(lost.weekAgo).toMatchObject({ asOf: '2026-11-16T06:00:00.000Z', city: { n: 1, d: 1, rate: 1 } });
    expect(lost.departments[0]).toMatchObject({ n: 0, toTarget: 1, weekAgo: { n: 1, d: 1, rate: 1 } });
    expect(lost.moved).toMatchObject([{ change: 'lost', reason: 'stale', deliveryIndex: null }]);
    expect((await readOverview(gained)).moved).toMatchObject([
      { department: COMMERCE, departmentName: '市工商局', change: 'gained', reason: null, deliveryIndex },
    ]);
  });

  test('is not claimed where the log was not there yet', async () => {
    const world = await openOldWorld(6.9);
    deliver(world);
    const { weekAgo, moved, departments } = await readOverview(world);

    expect([weekAgo, moved]).toEqual([null, []]);
    expect(departments.map((department) => department.weekAgo)).toEqual([null, null]);
  });

  test('has no figures of a department that came later', async () => {
    const world = await openOldWorld(30);
    const departments = [sampleDepartment(), sampleDepartment({ code: POLICE, validFrom: '2026-11-20' })];
    world.upstream.directory = sampleDirectory({ departments });
    const rows = (await readOverview(world)).departments;

    expect(rows.find(({ code }) => code === POLICE)?.weekAgo).toBeNull();
    expect(rows.find(({ code }) => code === COMMERCE)?.weekAgo).toEqual({ n: 0, d: 1, rate: 0 });
  });
});

test('a department that owes nothing has no rate, never 100 %, and needs nothing', async () => {
  const world = await openOldWorld(30);
  const { departments } = await readOverview(world);
  expect(departments.find(({ code }) => code === TAX)).toMatchObject({
    n: 0,
    d: 0,
    rate: null,
    toTarget: 0,
    weekAgo: { n: 0, d: 0, rate: null },
  });
});

test('every department is told how many more entries take it to the target', async () => {
  const world = await openOldWorld(30);
  const codes = Array.from({ length: 10 }, (_, i) => `102001/00000${i}`);
  world.upstream.directory = sampleDirectory({
    resources: codes.map((code) => sampleResource({ code })),
    obligations: codes.map((resource) => sampleObligation({ resource })),
    channels: codes.map((resource, i) => sampleChannel({ id: `CH-${i}`, resource })),
  });
  for (const i of [0, 1, 2]) deliver(world, { resource_id: codes[i], channel_id: `CH-${i}` });
  const { departments } = await readOverview(world);
  expect(departments[0]).toMatchObject({ n: 3, d: 10, toTarget: 6 });
});

test('from a log that does not verify there is no overview', async () => {
  const world = await openOldWorld(30);
  const provision = await world.start(await freshUrl());
  await readRates(provision);
  world.upstream.bend = (page) => ({ ...page, size: 0 });
  const answer = await provision.app.request('/provision/v1/overview');

  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'not_ready', reason: 'evidence_shrunk' });
});
