import { COMMERCE } from '@shuqiao/domain/testing/sample-directory';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { ProvisionDeliveries } from '@shuqiao/schemas/types/provision-deliveries';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { deliver, NOW_MS, openWorld, readAnswer } from '../testing/world.ts';

const HOUR_MS = 3_600_000;

describeOnBothEngines('deliveries', 'provision', (_open, { create }) => {
  async function openDeliveries() {
    const world = await openWorld();
    const indexes = [
      deliver(world, {}, NOW_MS - 3 * HOUR_MS),
      deliver(world, { outcome: 'partial', rejected: 7 }, NOW_MS - 2 * HOUR_MS),
      deliver(world, { outcome: 'refused', code: 'delivery_refused' }, NOW_MS - HOUR_MS),
      deliver(world, { no_change: true, records: 0, data_as_of: 1_700_000_000 }),
    ];
    const provision = await world.start((await create()).url);
    const read = (search = '') => readAnswer<ProvisionDeliveries>(provision, `deliveries${search}`);
    const list = async (search: string) =>
      (await read(search)).deliveries.map(({ index }) => indexes.indexOf(index));
    return { world, app: provision.app, read, list, indexes };
  }

  test('are listed newest first, each with the index of its evidence', async () => {
    const { read, list, indexes } = await openDeliveries();
    const page = await read();

    expect(compileApiCheck('provision-deliveries')(page)).toEqual([]);
    expect(await list('')).toEqual([3, 2, 1, 0]);
    expect(page.deliveries[0]).toEqual({
      index: indexes[3],
      at: '2026-11-23T06:00:00.000Z',
      resource: '102001/000001',
      channel: 'CH-0001',
      department: COMMERCE,
      outcome: 'ok',
      records: 0,
      rejected: 0,
      dataAsOf: '2023-11-14T22:13:20.000Z',
      noChange: true,
      unchanged: false,
    });
    expect(page.next).toBeNull();
  });

  test('are found by resource, department, outcome and cut-off', async () => {
    const { list } = await openDeliveries();

    expect(await list('?resource=102001/000001&outcome=partial')).toEqual([1]);
    expect(await list('?outcome=refused')).toEqual([2]);
    expect(await list(`?department=${COMMERCE}&asOf=2026-11-23T04:00:00Z`)).toEqual([1, 0]);
    expect(await list('?resource=102001/000002')).toEqual([]);
    expect(await list('?department=11371000MBT000062U')).toEqual([]);
  });

  test('come page by page, and one that arrives meanwhile shifts nothing', async () => {
    const { world, read, indexes } = await openDeliveries();
    const first = await read('?limit=3');
    deliver(world);
    const second = await read(`?limit=3&cursor=${first.next}`);

    expect(first.deliveries.map(({ index }) => index)).toEqual(indexes.slice(1).reverse());
    expect(second.deliveries.map(({ index }) => index)).toEqual(indexes.slice(0, 1));
    expect(second.next).toBeNull();
  });

  test('whose message was erased are gone', async () => {
    const { world, list, indexes } = await openDeliveries();
    const [, partial = 0] = indexes;
    world.upstream.log.erase(partial, partial);
    expect(await list('')).toEqual([3, 2, 0]);
  });

  test('are not told from a log that does not verify', async () => {
    const { world, app, read } = await openDeliveries();
    await read();
    world.upstream.bend = (page) => ({ ...page, size: 0 });
    expect((await app.request('/provision/v1/deliveries')).status).toBe(503);
  });

  test.each(['?outcome=lost', '?cursor=x', '?limit=0', '?channel=CH-0001'])(
    '%s is refused',
    async (search) => {
      const { app } = await openDeliveries();
      expect((await app.request(`/provision/v1/deliveries${search}`)).status).toBe(400);
    },
  );
});
