import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import { computeProvisionRate } from '@shuqiao/domain/provision-rate/compute-provision-rate';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { describe, expect, test } from 'vitest';
import { listSupplies } from '../list-supplies.ts';
import { readBaseline } from '../read-baseline.ts';
import { readCatalogue, readChannels, readStory } from '../read-seeds.ts';
import { planStory, type StoryMoment, toStoryStartMs } from './plan-story.ts';
import { toDataAsOfMs } from './to-data-as-of.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const story = readStory();
const supplies = new Map(listSupplies().map((supply) => [supply.resource, supply]));
const cycles = new Map(readCatalogue().resources.map(({ code, cycle }) => [code, cycle]));
const baseline = readBaseline();
const toDirectoryResource = ({ items, ...resource }: Resource) => ({ ...resource, itemCount: items.length });
const resources = baseline.resources.map(toDirectoryResource);
const { departments, obligations } = baseline;

/** What the story leaves in catalogue and evidence, with the declaration of all that is provided at its end. */
function tell(untilMs: number) {
  const moments = planStory(story, cycles, untilMs);
  const boundOn = new Map(
    moments.flatMap(({ atMs, bind }) => bind.map((code) => [code, toLegalDate(atMs)] as const)),
  );
  const channels = readChannels().flatMap((channel) => {
    const on = boundOn.get(channel.resource);
    return on === undefined ? [] : [{ ...channel, boundOn: on }];
  });
  const deliveries: DeliveryEvent[] = [];
  const add = (resource: string, atMs: number, over: Partial<DeliveryEvent>) => {
    const supply = supplies.get(resource);
    if (!supply) throw new Error(`nobody delivers ${resource}`);
    const { department, channel = '' } = supply;
    const facts = { index: deliveries.length, atMs, resource, channelId: channel, department };
    const figures = { outcome: 'ok', records: 10, rejected: 0, dataAsOfMs: atMs } as const;
    deliveries.push({ ...facts, ...figures, noChange: false, unchanged: false, ...over });
  };
  for (const { atMs, deliver, declare } of moments) {
    for (const { resource, outcome } of deliver) {
      const { ageDays = 0, state } = supplies.get(resource) ?? {};
      const dataAsOfMs = toDataAsOfMs({ nowMs: atMs, untilMs, ageDays });
      const isOk = outcome === 'accepted';
      add(resource, atMs, { outcome: isOk ? 'ok' : 'refused', records: isOk ? 10 : 0, dataAsOfMs });
      if (state === 'empty') Object.assign(deliveries.at(-1) ?? {}, { outcome: 'ok' });
    }
    for (const resource of declare) add(resource, atMs, { noChange: true, records: 0 });
  }
  for (const { resource, state } of supplies.values()) {
    if (state === 'provided') add(resource, untilMs, { noChange: true, records: 0 });
  }
  const input = { departments, resources, obligations, channels, deliveries };
  return { moments, ratesAt: (asOfMs: number) => computeProvisionRate(input, asOfMs) };
}

const loads = [
  '2026-11-23T02:00:00Z',
  '2026-11-23T15:59:00Z',
  '2026-11-22T16:00:01Z',
  '2027-03-01T05:00:00Z',
];

describe.each(loads)('the story of a load at %s', (load) => {
  const untilMs = Date.parse(load);
  const { moments, ratesAt } = tell(untilMs);
  const provided = (asOfMs: number) =>
    new Set(ratesAt(asOfMs).departments.flatMap((each) => each.provided.map(({ resource }) => resource)));

  test('ends where the scenario stands: 40 of 59, every missing entry for its own reason', () => {
    const end = ratesAt(untilMs);
    expect(end.city).toMatchObject({ n: 40, d: 59, toTarget: 14 });
    const missing = end.departments.flatMap((rate) =>
      rate.missing.map(({ resource, reason }) => [resource, reason]),
    );
    const expected = [...supplies.values()]
      .filter(({ state }) => state !== 'provided')
      .map(({ resource, state }) => [resource, state]);
    expect(Object.fromEntries(missing)).toEqual(Object.fromEntries(expected));
  });

  test('begins between 35 and 45 % of the same 59 entries and climbs from week to week', () => {
    const weeks = [35, 28, 21, 14, 7].map((daysAgo) => {
      const { rate, d } = ratesAt(endOfLegalDateMs(toLegalDate(untilMs - daysAgo * DAY_MS)) - 1).city;
      expect(d).toBe(59);
      return rate ?? 0;
    });
    expect(weeks[0]).toBeGreaterThan(0.35);
    expect(weeks[0]).toBeLessThan(0.45);
    expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
    expect(ratesAt(untilMs).city.rate).toBeGreaterThan(weeks.at(-1) ?? 1);
  });

  test('moves both ways within the last week, and only by what it tells', () => {
    const [before, now] = [provided(untilMs - 7 * DAY_MS), provided(untilMs)];
    const gained = [...now].filter((code) => !before.has(code));
    const lost = [...before].filter((code) => !now.has(code));
    expect(gained.length).toBeGreaterThanOrEqual(5);
    expect(gained.length).toBeLessThanOrEqual(10);
    expect(lost.length).toBeGreaterThanOrEqual(2);
    expect(gained.filter((code) => cycles.get(code) === 'realtime')).toEqual([]);
  });

  test('has all real-time resources provided whenever within two days of the load last week is compared with', () => {
    const live = story.resources.filter(({ resource }) => cycles.get(resource) === 'realtime');
    for (let asOfMs = untilMs - 7 * DAY_MS; asOfMs < untilMs - 5 * DAY_MS; asOfMs += 47 * MINUTE_MS) {
      const now = provided(asOfMs);
      expect(live.filter(({ resource }) => !now.has(resource))).toEqual([]);
    }
  });

  test('happens in order, after its beginning and before the load', () => {
    const times = moments.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(toStoryStartMs(story, untilMs));
    expect(times.at(-1)).toBeLessThanOrEqual(untilMs - 10 * MINUTE_MS);
  });
});

test('the story tells of every resource that has a channel, once, and delivers after it is bound', () => {
  expect(story.resources.map(({ resource }) => resource).sort()).toEqual(
    readChannels()
      .map(({ resource }) => resource)
      .sort(),
  );
  for (const { resource, boundDaysAgo, deliveries } of story.resources) {
    const days = deliveries.map(({ daysAgo }) => daysAgo);
    expect(days, resource).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(days).size, resource).toBe(days.length);
    for (const day of days) {
      expect(day, resource).toBeGreaterThanOrEqual(1);
      expect(day, resource).toBeLessThanOrEqual(boundDaysAgo);
    }
    expect(boundDaysAgo, resource).toBeLessThanOrEqual(story.days);
  }
});

test('the last delivery of a resource is the one that the scenario has; refusals have the bad rows for it', () => {
  const limits = new Map(readChannels().map(({ resource, maxBadShare }) => [resource, maxBadShare]));
  for (const { resource, deliveries } of story.resources) {
    const { state = 'never_delivered', badShare = 0 } = supplies.get(resource) ?? {};
    const outcome = state === 'provided' || state === 'stale' ? 'accepted' : 'refused';
    expect(deliveries.at(-1) ?? null, resource).toEqual(
      state === 'never_delivered' ? null : { daysAgo: expect.any(Number), badShare, outcome },
    );
    for (const delivery of deliveries.filter(() => state !== 'empty')) {
      const isOver = delivery.badShare > (limits.get(resource) ?? 1);
      expect(delivery.outcome, resource).toBe(isOver ? 'refused' : 'accepted');
    }
  }
});

test('somebody is refused and corrects, somebody corrects bad rows, somebody falls silent and comes back', () => {
  const outcomes = story.resources.map(({ deliveries }) => deliveries.map((each) => each.outcome).join());
  expect(outcomes).toContain('refused,accepted');
  const corrected = story.resources.filter(
    ({ deliveries: [first, second] }) => first?.outcome === 'accepted' && first.badShare > 0 && second,
  );
  expect(corrected).not.toEqual([]);
  const isBack = (moments: readonly StoryMoment[], resource: string) => {
    const sent = moments.filter(({ declare }) => declare.includes(resource)).map(({ atMs }) => atMs);
    return sent.some((atMs, at) => atMs - (sent[at - 1] ?? atMs) > 3 * DAY_MS);
  };
  const { moments } = tell(Date.parse(loads[0] ?? ''));
  const back = story.resources.filter(({ resource }) => cycles.get(resource) === 'daily');
  expect(back.some(({ resource }) => isBack(moments, resource))).toBe(true);
});
