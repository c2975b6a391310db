import { expect, test } from 'vitest';
import { listSupplies } from '../list-supplies.ts';
import { readCatalogue } from '../read-seeds.ts';
import { findDue } from './front-nodes.ts';

const MINUTE_MS = 60_000;
const nowMs = Date.UTC(2026, 10, 23);
const cycles = new Map(readCatalogue().resources.map(({ code, cycle }) => [code, cycle]));
const provided = listSupplies().filter(({ state }) => state === 'provided');

const sentAt = (atMs: number) => new Map(listSupplies().map(({ resource }) => [resource, atMs]));

test('what was never sent is due, but only of those who deliver as they should', () => {
  expect(findDue(new Map(), nowMs)).toEqual(provided);
});

test('nothing is due right after a delivery', () => {
  expect(findDue(sentAt(nowMs), nowMs + 29 * MINUTE_MS)).toEqual([]);
});

test('after half an hour the real-time resources are due, after a day the daily ones too', () => {
  const cyclesAfter = (minutes: number) =>
    new Set(findDue(sentAt(nowMs), nowMs + minutes * MINUTE_MS).map(({ resource }) => cycles.get(resource)));
  expect(cyclesAfter(30)).toEqual(new Set(['realtime']));
  expect(cyclesAfter(24 * 60)).toEqual(new Set(['realtime', 'daily']));
});
