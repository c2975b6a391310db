import {
  COMMERCE,
  MARKET,
  sampleDepartment,
  sampleDirectory,
  sampleResource,
} from '@shuqiao/domain/testing/sample-directory';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Directory } from '@shuqiao/schemas/types/directory';
import type { ResourceProvision } from '@shuqiao/schemas/types/resource-provision';
import { expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { deliver, NOW_MS, openWorld, readAnswer } from '../testing/world.ts';

const DAY_MS = 86_400_000;
const PATH = 'resources/102001-000001';

async function openResource(over: Partial<Directory> = {}) {
  const world = await openWorld();
  world.upstream.directory = sampleDirectory(over);
  const provision = await world.start(await freshUrl());
  const read = (search = '') => readAnswer<ResourceProvision>(provision, PATH + search);
  return { world, app: provision.app, read };
}

test('a provided one names the delivery it rests on, and until when that counts', async () => {
  const { world, read } = await openResource();
  deliver(world, { outcome: 'partial', rejected: 2 }, NOW_MS - 40 * DAY_MS);
  deliver(world, { outcome: 'refused', code: 'delivery_refused' }, NOW_MS - 2 * DAY_MS);
  const index = deliver(world, {}, NOW_MS - DAY_MS);
  const resource = await read();

  expect(compileApiCheck('resource-provision')(resource)).toEqual([]);
  expect(resource).toMatchObject({
    resource: '102001/000001',
    department: COMMERCE,
    owed: true,
    provided: true,
    reason: null,
    lastDelivery: { index, outcome: 'ok', records: 480 },
    freshUntil: '2026-11-24T06:00:00.000Z',
    last30Days: { ok: 1, partial: 0, refused: 1 },
  });
});

test('a stale one says since when', async () => {
  const { world, read } = await openResource();
  deliver(world, {}, NOW_MS - 5 * DAY_MS);
  expect(await read()).toMatchObject({
    provided: false,
    reason: 'stale',
    freshUntil: '2026-11-20T06:00:00.000Z',
  });
  expect(await read('?asOf=2026-11-19')).toMatchObject({ provided: true, reason: null });
});

test('one that was never delivered has nothing but its reason', async () => {
  const { read } = await openResource();
  expect(await read()).toEqual({
    resource: '102001/000001',
    department: COMMERCE,
    owed: true,
    provided: false,
    reason: 'never_delivered',
    lastDelivery: null,
    freshUntil: null,
    last30Days: { ok: 0, partial: 0, refused: 0 },
  });
});

test('one that is not owed is neither provided nor missing, though it is delivered', async () => {
  const notShared = sampleResource({ share: 'not_shared', legalBasis: '统计法第二十八条' });
  const { world, read } = await openResource({ resources: [notShared] });
  deliver(world);
  expect(await read()).toMatchObject({
    department: COMMERCE,
    owed: false,
    provided: false,
    reason: null,
    lastDelivery: { outcome: 'ok' },
  });
});

test('after a merger the successor answers for it, and what was delivered before still counts', async () => {
  const { world, read } = await openResource({
    departments: [
      sampleDepartment({ validTo: '2026-11-22', mergedInto: MARKET }),
      sampleDepartment({ code: MARKET, name: '市市场监管局', validFrom: '2026-11-23' }),
    ],
  });
  deliver(world);
  expect(await read()).toMatchObject({
    department: MARKET,
    owed: true,
    provided: true,
    lastDelivery: { department: COMMERCE },
    freshUntil: '2026-11-25T06:00:00.000Z',
  });
});

test.each(['resources/102001-000009', 'resources/nonsense'])('%s is not there', async (path) => {
  const { app } = await openResource();
  const answer = await app.request(`/provision/v1/${path}`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'not_found' });
});
