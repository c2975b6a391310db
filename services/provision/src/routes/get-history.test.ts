import {
  COMMERCE,
  POLICE,
  sampleDepartment,
  sampleDirectory,
} from '@shuqiao/domain/testing/sample-directory';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { ProvisionHistory } from '@shuqiao/schemas/types/provision-history';
import { expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { TestLog } from '../testing/test-log.ts';
import { deliver, NOW_MS, openWorld, readAnswer } from '../testing/world.ts';

const DAY_MS = 86_400_000;

async function openHistory(directory = sampleDirectory()) {
  const world = await openWorld();
  world.upstream.directory = directory;
  world.upstream.log = new TestLog('log', NOW_MS - 90 * DAY_MS);
  deliver(world, {}, NOW_MS - 2 * DAY_MS);
  const provision = await world.start(await freshUrl());
  return {
    app: provision.app,
    read: (search: string) => readAnswer<ProvisionHistory>(provision, `history${search}`),
  };
}

test('the city day by day, each date at its end, today at the cut-off', async () => {
  const { read } = await openHistory();
  const history = await read('?days=3');

  expect(compileApiCheck('provision-history')(history)).toEqual([]);
  expect(history).toEqual({
    points: [
      { date: '2026-11-20', n: 0, d: 1, rate: 0 },
      { date: '2026-11-21', n: 1, d: 1, rate: 1 },
      { date: '2026-11-22', n: 1, d: 1, rate: 1 },
      { date: '2026-11-23', n: 1, d: 1, rate: 1 },
    ],
    historyFrom: '2026-08-25',
  });
});

test('thirty-five days unless told otherwise, and none before the log begins', async () => {
  const { read } = await openHistory();
  const { points } = await read('?days=365');

  expect((await read('')).points).toHaveLength(36);
  expect([points.at(0)?.date, points.length]).toEqual(['2026-08-25', 91]);
  expect((await read('?asOf=2026-08-24')).points).toEqual([]);
});

test('one department, from the date it came into being', async () => {
  const departments = [sampleDepartment(), sampleDepartment({ code: POLICE, validFrom: '2026-11-22' })];
  const { read } = await openHistory(sampleDirectory({ departments }));

  expect((await read(`?department=${COMMERCE}&days=1`)).points.map(({ n }) => n)).toEqual([1, 1]);
  expect((await read(`?department=${POLICE}&days=9`)).points).toEqual([
    { date: '2026-11-22', n: 0, d: 0, rate: null },
    { date: '2026-11-23', n: 0, d: 0, rate: null },
  ]);
});

test.each([
  ['?department=11371000MBT000257M', 404, 'not_found'],
  ['?days=0', 400, 'query_invalid'],
  ['?days=366', 400, 'query_invalid'],
  ['?asOf=2026-11-24', 400, 'query_invalid'],
])('%s is answered with %i', async (search, status, code) => {
  const { app } = await openHistory();
  const answer = await app.request(`/provision/v1/history${search}`);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code });
});
