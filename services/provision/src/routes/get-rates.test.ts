import { sampleChannel, sampleDirectory, sampleObligation } from '@shuqiao/domain/testing/sample-directory';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { deliver, deliveryClaims, NOW_MS, openWorld, readRates } from '../testing/world.ts';

const HOUR_MS = 3_600_000;
const provided = [{ resource: '102001/000001', name: '企业登记基本信息' }];

describeOnBothEngines('the rates', 'provision', (_open, { create }) => {
  test('count a delivery that was made just before, and name the log they rest on', async () => {
    const world = await openWorld();
    const provision = await world.start((await create()).url);
    const before = await readRates(provision);
    const deliveryIndex = deliver(world);
    const after = await readRates(provision);

    expect(before.city).toMatchObject({ n: 0, d: 1, rate: 0, toTarget: 1 });
    expect(before.departments[0]?.missing).toEqual([{ ...provided[0], reason: 'never_delivered' }]);
    expect(after.city).toMatchObject({ n: 1, d: 1, rate: 1, toTarget: 0 });
    expect(after.departments[0]?.provided).toEqual([
      { ...provided[0], deliveryIndex, at: new Date(NOW_MS).toISOString() },
    ]);
    const { size, root } = world.upstream.log;
    expect(after).toMatchObject({ evidence: { size, root }, behind: false, directory: { version: 1 } });
  });

  test('fit their schema and need no token', async () => {
    const world = await openWorld();
    deliver(world);
    const provision = await world.start((await create()).url);

    const rates = await readRates(provision);
    expect(compileApiCheck('provision-rates')(rates)).toEqual([]);
    expect(rates.target).toBe(0.9);
  });

  test('as of an instant or a date in the past leave out what came later', async () => {
    const world = await openWorld();
    deliver(world, {}, NOW_MS - HOUR_MS);
    const provision = await world.start((await create()).url);
    const count = async (asOf: string) => (await readRates(provision, `?asOf=${asOf}`)).city.n;

    expect(await count('2026-11-23T04:59:59Z')).toBe(0);
    expect(await count('2026-11-23T05:00:00Z')).toBe(1);
    expect(await count('2026-11-23T13:00:00%2B08:00')).toBe(1);
    expect(await count('2026-11-22')).toBe(0);
    expect(await count('2026-11-23')).toBe(1);
    expect(await readRates(provision, '?asOf=2026-11-22')).toMatchObject({
      asOf: '2026-11-22T15:59:59.999Z',
      evidence: { size: world.upstream.log.size },
    });
  });

  test('turn stale by the clock alone', async () => {
    const world = await openWorld();
    deliver(world);
    const provision = await world.start((await create()).url);
    await readRates(provision);

    const rates = await readRates(provision);
    world.nowMs += 49 * HOUR_MS;
    const later = await readRates(provision);
    expect([rates.city.n, later.city.n]).toEqual([1, 0]);
    expect(later.departments[0]?.missing[0]?.reason).toBe('stale');
  });
});

describeOnBothEngines('unknown is never yes', 'provision', (_open, { create }) => {
  test('a delivery whose message was erased is not counted, whether before it was read or after', async () => {
    const world = await openWorld();
    const provision = await world.start((await create()).url);
    const index = deliver(world);
    const before = await readRates(provision);
    world.upstream.log.erase(index, index);
    const reread = await world.start((await create()).url);

    expect(before.city.n).toBe(1);
    const after = await readRates(provision);
    expect(after.city.n).toBe(0);
    expect(await readRates(reread)).toEqual(after);
  });

  test('a delivery of which only the salt was erased is not counted', async () => {
    const world = await openWorld();
    deliver(world);
    world.upstream.bend = (page) => ({
      ...page,
      entries: page.entries.map((entry) => ({ ...entry, salt: null })),
    });
    const provision = await world.start((await create()).url);
    expect((await readRates(provision)).city.n).toBe(0);
  });

  test('a delivery refused whole is the reason why nothing is provided, a refused request is not', async () => {
    const world = await openWorld();
    const { log } = world.upstream;
    const provision = await world.start((await create()).url);
    const findReason = async () => (await readRates(provision)).departments[0]?.missing[0]?.reason;
    const refuse = (code: string) => log.refuse(deliveryClaims(NOW_MS, { outcome: 'refused', code }), NOW_MS);

    refuse('channel_inactive');
    expect(await findReason()).toBe('never_delivered');
    refuse('delivery_refused');
    expect(await findReason()).toBe('refused');
  });

  test('an answer that is no delivery is not counted', async () => {
    const world = await openWorld();
    deliver(world, { channel_id: undefined });
    deliver(world, { records: undefined });
    const provision = await world.start((await create()).url);
    expect((await readRates(provision)).city.n).toBe(0);
  });
});

describe('the directory of the rates', () => {
  test('is looked at again when a delivery names a channel that is new', async () => {
    const world = await openWorld();
    const url = await freshUrl();
    world.upstream.directory = sampleDirectory({ channels: [] });
    const provision = await world.start(url);
    await readRates(provision);

    world.upstream.directory = sampleDirectory({ version: 2, channels: [sampleChannel()] });
    deliver(world);
    expect(await readRates(provision)).toMatchObject({ city: { n: 1 }, directory: { version: 2 } });
  });

  test('an obligation whose department is gone stays in sight', async () => {
    const world = await openWorld();
    const gone = sampleObligation({ department: '11371000MBT000062U' });
    world.upstream.directory = sampleDirectory({ obligations: [gone] });
    const rates = await readRates(await world.start(await freshUrl()));

    expect(rates.unassigned).toEqual([{ department: gone.department, resource: gone.resource }]);
    expect(rates.city).toMatchObject({ d: 0, rate: null });
  });
});

describe('what cannot be answered', () => {
  test.each(['2026-11-24', '2026-11-23T06:00:01Z', '2026-02-30', 'yesterday', '2026-11-23T25:00:00Z', ''])(
    'asOf=%s is refused',
    async (asOf) => {
      const world = await openWorld();
      const { app } = await world.start(await freshUrl());
      const answer = await app.request(`/provision/v1/rates?asOf=${asOf}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        code: 'query_invalid',
        errors: [{ parameter: 'asOf' }],
      });
    },
  );
});

describe('when others cannot be reached', () => {
  test('before the first directory there is no figure, and readiness says why', async () => {
    const world = await openWorld();
    world.upstream.directory = undefined;
    const { app, health } = await world.start(await freshUrl());
    const answer = await app.request('/provision/v1/rates');

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'not_ready', reason: 'directory_missing' });
    expect(await health.report()).toMatchObject({
      state: 'down',
      checks: [{ name: 'rates', state: 'down', reason: 'directory_missing' }, {}, {}],
    });
  });

  test('before the first page of evidence there is no figure', async () => {
    const world = await openWorld();
    world.upstream.bend = () => ({ size: -1, entries: [] });
    const { app } = await world.start(await freshUrl());
    const answer = await app.request('/provision/v1/rates');

    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'not_ready', reason: 'evidence_unread' });
  });

  test('the figures of what was read are given, and marked as behind', async () => {
    const world = await openWorld();
    deliver(world);
    const provision = await world.start(await freshUrl());
    const { evidence } = await readRates(provision);
    world.upstream.isDown = true;
    deliver(world);

    expect(await readRates(provision)).toMatchObject({ evidence, city: { n: 1 }, behind: true });
  });

  test('an exchange that hangs is not waited for longer than the bound', async () => {
    const world = await openWorld();
    deliver(world);
    const url = await freshUrl();
    const first = await world.start(url);
    const { evidence } = await readRates(first);
    await first.close();
    let release: () => void = () => undefined;
    world.upstream.hold = new Promise((resolve) => {
      release = resolve;
    });
    const provision = await world.start(url, 20);

    expect(await readRates(provision)).toMatchObject({ evidence, behind: true });
    release();
  });

  test('rates by a directory that has expired are marked as behind', async () => {
    const world = await openWorld();
    const provision = await world.start(await freshUrl());
    await readRates(provision);
    world.nowMs = Date.parse('2026-11-24T00:00:00Z');

    expect((await readRates(provision)).behind).toBe(true);
    expect(await provision.health.report()).toMatchObject({
      state: 'degraded',
      checks: [{}, {}, { reason: 'directory_expired' }],
    });
  });
});
