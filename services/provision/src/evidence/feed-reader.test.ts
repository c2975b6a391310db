import { openStore } from '@shuqiao/storage/open-store';
import { listNewestDeliveryEvents } from '@shuqiao/storage/provision/delivery-event';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { deliver, deliveryClaims, NOW_MS, openWorld, readRates, type World } from '../testing/world.ts';

const DAY_MS = 86_400_000;

function askedPages({ upstream }: World): string[] {
  return upstream.asked.filter((path) => path.startsWith('/exchange'));
}

describeOnBothEngines('reading the evidence', 'provision', (_open, { create }) => {
  test('goes on after a restart where it stopped, to the same root as the log', async () => {
    const world = await openWorld();
    const { url } = await create();
    deliver(world);
    const first = await world.start(url);
    await readRates(first);
    await first.close();
    deliver(world);
    world.upstream.asked.length = 0;
    const { evidence } = await readRates(await world.start(url));

    const pages = askedPages(world);
    expect(pages[0]).toBe('/exchange/v1/evidence?after=1&limit=250');
    expect(pages).not.toContain('/exchange/v1/evidence?limit=250');
    const { size, root } = world.upstream.log;
    expect(evidence).toEqual({ size, root });
  });

  test('takes many pages one after another, and counts nothing twice', async () => {
    const world = await openWorld();
    const { url } = await create();
    const count = 320;
    for (let i = 0; i < count; i++) deliver(world, { delivery_id: `D-${i}` });
    const provision = await world.start(url);
    const { evidence, city } = await readRates(provision);
    await provision.close();

    expect(evidence).toEqual({ size: 2 * count + 1, root: world.upstream.log.root });
    expect(city.n).toBe(1);
    const store = await openStore({ url, service: 'provision' });
    const { rows } = await listNewestDeliveryEvents(
      store.read,
      { untilMs: NOW_MS, size: 1_000 },
      { limit: 1_000 },
    );
    await store.close();
    expect(rows).toHaveLength(count);
  });

  test('passes over what is no answer, whatever its message says', async () => {
    const world = await openWorld();
    const provision = await world.start((await create()).url);
    world.upstream.log.view({ subject: 'auditor-1', role: 'auditor', view: 'evidence', at: NOW_MS });
    world.upstream.log.view(deliveryClaims(NOW_MS));

    const { city, evidence } = await readRates(provision);
    expect(city.n).toBe(0);
    expect(evidence).toEqual({ size: 3, root: world.upstream.log.root });
    deliver(world);
    expect((await readRates(provision)).city.n).toBe(1);
  });

  test('that tells of the past later is believed, though the figures of that past were asked for before', async () => {
    const world = await openWorld();
    const provision = await world.start((await create()).url);
    deliver(world, {}, NOW_MS - 9 * DAY_MS);
    const before = await readRates(provision, '?asOf=2026-11-20');
    deliver(world, {}, NOW_MS - 4 * DAY_MS);
    const after = await readRates(provision, '?asOf=2026-11-20');

    expect([before.city.n, after.city.n]).toEqual([0, 1]);
  });

  test('two processes on one database give the same figures', async () => {
    const world = await openWorld();
    const { url } = await create();
    for (let i = 0; i < 200; i++) deliver(world, { delivery_id: `D-${i}` });
    const both = [await world.start(url), await world.start(url)];
    const [a, b] = await Promise.all(both.map((provision) => readRates(provision)));

    expect(a).toEqual(b);
    expect(a?.evidence).toEqual({ size: 401, root: world.upstream.log.root });
  });
});

const delivery = fc.record({
  outcome: fc.constantFrom('ok', 'partial', 'no_data', 'refused', 'error'),
  code: fc.constantFrom(undefined, 'delivery_refused'),
  records: fc.constantFrom(0, 480),
  data_as_of: fc.integer({ min: 0, max: 4 }).map((days) => Math.floor((NOW_MS - days * DAY_MS) / 1000)),
  no_change: fc.constantFrom(undefined, true),
  unchanged: fc.constantFrom(undefined, true),
  channel_id: fc.constantFrom('CH-0001', 'CH-0001', 'CH-9999', undefined),
});
const step = fc.record({
  claims: delivery,
  daysAgo: fc.integer({ min: 0, max: 4 }),
  erases: fc.constantFrom(undefined, undefined, 1, 5, 9),
  isRead: fc.boolean(),
});

describe('whatever the log holds', () => {
  test('EVL-R53: reading it all again gives the same document, now and as of before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const world = await openWorld();
        const followed = await world.start(await freshUrl());
        await readRates(followed);
        for (const { claims, daysAgo, erases, isRead } of steps) {
          const index = deliver(world, claims, NOW_MS - daysAgo * DAY_MS);
          if (erases) world.upstream.log.erase(Math.max(0, index - erases), index);
          if (isRead) await readRates(followed);
        }
        const reread = await world.start(await freshUrl());
        for (const asOf of ['', '?asOf=2026-11-21']) {
          expect(await readRates(reread, asOf)).toEqual(await readRates(followed, asOf));
        }
        await Promise.all([followed.close(), reread.close()]);
      }),
      { numRuns: 15 },
    );
  });
});
