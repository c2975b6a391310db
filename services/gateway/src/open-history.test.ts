import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLoadJournal } from '@shuqiao/seeds/load-city/load-journal';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HistoryOptions, openHistory, toJournalFile } from './open-history.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-11-23T02:00:00Z');
const NOTHING = { story: undefined, simulatedUntil: undefined, isGivenUp: false };

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuqiao-history-'));
});

afterEach(() => rm(root, { recursive: true }));

function open(over: Partial<HistoryOptions> = {}) {
  return openHistory({
    root,
    databaseUrl: undefined,
    seedScale: 1,
    seedHistory: 'on',
    nowMs: NOW_MS,
    ...over,
  });
}

describe('a data directory that no start has touched', () => {
  test('gets a history that begins 35 days ago and ends with the load', async () => {
    expect(await open()).toEqual({
      story: { startMs: Date.parse('2026-10-19T09:00:00+08:00'), untilMs: NOW_MS },
      simulatedUntil: '2026-11-23T02:00:00.000Z',
      isGivenUp: false,
    });
  });

  test.each<[string, Partial<HistoryOptions>]>([
    ['without seeds', { seedScale: 0 }],
    ['with a database of its own', { databaseUrl: 'postgres://127.0.0.1/city' }],
    ['when it is switched off', { seedHistory: 'off' }],
  ])('gets none %s, and nothing is written', async (_, over) => {
    expect(await open(over)).toEqual(NOTHING);
    expect(await readdir(root)).toEqual([]);
  });

  test('forgets a journal whose databases are gone', async () => {
    const journal = await openLoadJournal(toJournalFile(root));
    await journal.add({ loaded: true, exampleUscc: 'X' });
    expect(await open()).toMatchObject({ story: { untilMs: NOW_MS } });
    expect((await openLoadJournal(toJournalFile(root))).loaded).toBeUndefined();
  });
});

test.each(['exchange.db', 'catalogue.db', 'provision.db'])(
  'a data directory that has a %s but no journal gets no history: there may be evidence',
  async (name) => {
    await writeFile(join(root, name), '');
    expect(await open()).toEqual(NOTHING);
  },
);

describe('a history that an earlier start began', () => {
  async function addToJournal(...lines: Parameters<Awaited<ReturnType<typeof openLoadJournal>>['add']>[0][]) {
    const journal = await openLoadJournal(toJournalFile(root));
    for (const line of lines) await journal.add(line);
  }

  beforeEach(async () => {
    await open();
    await writeFile(join(root, 'exchange.db'), '');
    await addToJournal({ clockMs: NOW_MS - 20 * DAY_MS });
  });

  test('goes on after where its clock stood, and then ends with the later load', async () => {
    const nowMs = NOW_MS + DAY_MS;
    expect(await open({ nowMs })).toEqual({
      story: { startMs: NOW_MS - 20 * DAY_MS + 300_000, untilMs: nowMs },
      simulatedUntil: '2026-11-24T02:00:00.000Z',
      isGivenUp: false,
    });
  });

  test.each<[string, Partial<HistoryOptions>]>([
    ['switched off', { seedHistory: 'off' }],
    ['with a wall clock that was set back before it', { nowMs: NOW_MS - 20 * DAY_MS }],
  ])('is given up %s, but stays marked as simulated', async (_, over) => {
    expect(await open(over)).toEqual({
      story: undefined,
      simulatedUntil: '2026-11-23T02:00:00.000Z',
      isGivenUp: true,
    });
  });

  test.each<[string, Partial<HistoryOptions>]>([
    ['when the city is loaded', {}],
    ['also without seeds', { seedScale: 0 }],
    ['also when it is switched off', { seedHistory: 'off' }],
  ])('is over and marked as simulated %s', async (_, over) => {
    await addToJournal({ loaded: true, exampleUscc: 'X' });
    expect(await open(over)).toEqual({
      story: undefined,
      simulatedUntil: '2026-11-23T02:00:00.000Z',
      isGivenUp: false,
    });
  });
});
