import { computeProvisionRate } from '@shuqiao/domain/provision-rate/compute-provision-rate';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { expect, test } from 'vitest';
import { listSupplies, type Supply } from './list-supplies.ts';
import { readBaseline } from './read-baseline.ts';
import { readCatalogue, readChannels, readScenario, readSystems } from './read-seeds.ts';

const DAY_MS = 86_400_000;
const LOADED_MS = Date.parse('2026-11-23T02:00:00Z');
const supplies = listSupplies();
const baseline = readBaseline();
const channels = readChannels();

/** What the loader's deliveries leave in the evidence log. */
function toEvents({ resource, department, channel, state, ageDays }: Supply, index: number): DeliveryEvent[] {
  if (channel === undefined || state === 'never_delivered') return [];
  const isRefused = state === 'refused';
  return [
    {
      index,
      atMs: LOADED_MS,
      resource,
      channelId: channel,
      department,
      outcome: isRefused ? 'refused' : 'ok',
      records: state === 'empty' || isRefused ? 0 : 10,
      rejected: 0,
      dataAsOfMs: LOADED_MS - ageDays * DAY_MS,
      noChange: false,
      unchanged: false,
    },
  ];
}

function toDirectoryResource({ items, ...resource }: Resource) {
  return { ...resource, itemCount: items.length };
}

const rates = computeProvisionRate(
  {
    departments: baseline.departments,
    resources: baseline.resources.map(toDirectoryResource),
    obligations: baseline.obligations,
    channels,
    deliveries: supplies.flatMap(toEvents),
  },
  LOADED_MS + 60_000,
);

function rateOf(name: string) {
  const rate = rates.departments.find((each) => each.name === name);
  if (!rate) throw new Error(`no rate of ${name}`);
  return rate;
}

test('every shareable resource has exactly one supply state', () => {
  const shareable = readCatalogue().resources.filter(({ share }) => share !== 'not_shared');
  const stated = readScenario().supplies.map(({ resource }) => resource);
  expect(stated.sort()).toEqual(shareable.map(({ code }) => code).sort());
});

test('a channel exists for every resource but those that are not bound, of the provider and in its mode', () => {
  const bound = supplies.filter(({ state }) => state !== 'not_bound').map(({ resource }) => resource);
  expect(channels.map(({ resource }) => resource).sort()).toEqual(bound.sort());
  const { resources } = readCatalogue();
  for (const { resource, department, type } of channels) {
    const entry = resources.find(({ code }) => code === resource);
    expect({ department, type }).toEqual({ department: entry?.providerCode, type: entry?.mode });
  }
});

test("a supply goes through the resource's own channel, by a system of its provider", () => {
  const owners = new Map(readSystems().map(({ id, department }) => [id, department]));
  for (const { resource, department, system, channel, state } of supplies) {
    const own = channels.find((each) => each.id === channel);
    expect(owners.get(system), resource).toBe(department);
    expect(own?.resource, resource).toBe(state === 'not_bound' ? undefined : resource);
  }
});

test('a refused delivery has more bad rows than its channel allows, every other one far fewer', () => {
  const limits = new Map(channels.map(({ resource, maxBadShare }) => [resource, maxBadShare]));
  for (const { resource, state, badShare } of supplies) {
    const limit = limits.get(resource) ?? 1;
    if (state === 'refused') expect(badShare, resource).toBeGreaterThan(limit * 1.4);
    else expect(badShare, resource).toBeLessThan(limit * 0.6);
  }
});

test('each missing entry is missing for the reason the scenario gives it', () => {
  const missing = rates.departments.flatMap((rate) =>
    rate.missing.map(({ resource, reason }) => [resource, reason]),
  );
  const expected = supplies
    .filter(({ state }) => state !== 'provided')
    .map(({ resource, state }) => [resource, state]);
  expect(Object.fromEntries(missing)).toEqual(Object.fromEntries(expected));
});

test('the city provides 40 of 59 entries, 67.8 %, and lacks 14 to 90 %', () => {
  expect(rates.city).toMatchObject({ n: 40, d: 59, toTarget: 14 });
  expect(rates.city.rate).toBeCloseTo(0.678, 3);
});

test('some departments reach 90 %, most do not, and 市统计局 owes nothing: n/a', () => {
  const counted = rates.departments.filter(({ inRate, rate }) => inRate && rate !== null);
  const good = counted.filter(({ rate }) => (rate ?? 0) >= 0.9);
  expect(good).toHaveLength(15);
  expect(counted.length - good.length).toBe(19);
  expect(rateOf('市统计局')).toMatchObject({ d: 0, rate: null });
});

test('市工商局 stands at 6 of 7, with 企业变更注销吊销信息 stale', () => {
  expect(rateOf('市工商局')).toMatchObject({
    n: 6,
    d: 7,
    missing: [{ resource: '102001/000003', reason: 'stale' }],
  });
});

test('every way of missing occurs in the city', () => {
  const states = new Set(supplies.map(({ state }) => state));
  expect([...states].sort()).toEqual([
    'empty',
    'never_delivered',
    'not_bound',
    'provided',
    'refused',
    'stale',
  ]);
});
