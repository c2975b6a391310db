import { sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { expect, test } from 'vitest';
import { toRateDirectory } from '../directory/rate-directory.ts';
import { NOW_MS } from '../testing/world.ts';
import { composeRates } from './compose-rates.ts';
import type { RateReading } from './rate-source.ts';
import { ratesByDate } from './rates-by-date.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A log without deliveries that is ten days old; `asked` tells of what instants the rates were computed. */
function openReading(over: Partial<RateReading> = {}) {
  const asked: string[] = [];
  const directory = toRateDirectory(1, { ...sampleDirectory(), hash: 'h' });
  const evidence = { size: 1, root: 'r' };
  const reading: RateReading = {
    directory,
    evidence,
    behind: false,
    pastRevision: 0,
    openedAtMs: NOW_MS - 10 * DAY_MS,
    settledUntilMs: NOW_MS - HOUR_MS,
    listDecisive: async () => [],
    ratesAt: async (asOfMs) => {
      asked.push(new Date(asOfMs).toISOString());
      return composeRates({ directory, evidence, deliveries: [], asOfMs, behind: false });
    },
    ...over,
  };
  return { reading, asked };
}

const now = '2026-11-23T06:00:00.000Z';
const [friday, sunday] = ['2026-11-20T15:59:59.999Z', '2026-11-22T15:59:59.999Z'];

test('a date that is over is computed once, today every time', async () => {
  const byDate = ratesByDate();
  const [first, second] = [openReading(), openReading()];
  const before = await byDate.list(first.reading, NOW_MS, 1);
  const after = await byDate.list(second.reading, NOW_MS, 1);

  expect(after).toEqual(before);
  expect([first.asked, second.asked]).toEqual([[sunday, now], [now]]);
});

test('a past that was revised, or another directory, is computed anew', async () => {
  const byDate = ratesByDate();
  await byDate.list(openReading().reading, NOW_MS, 1);
  const revised = openReading({ pastRevision: 1 });
  const directory = toRateDirectory(2, { ...sampleDirectory({ obligations: [] }), hash: 'i' });
  const redrawn = openReading({ directory });
  await byDate.list(revised.reading, NOW_MS, 1);
  await byDate.list(redrawn.reading, NOW_MS, 1);

  expect([revised.asked, redrawn.asked]).toEqual([
    [sunday, now],
    [sunday, now],
  ]);
});

test('a directory that says the same of what is owed changes no past date', async () => {
  const byDate = ratesByDate();
  await byDate.list(openReading().reading, NOW_MS, 1);
  const directory = toRateDirectory(2, { ...sampleDirectory({ grants: [], version: 2 }), hash: 'i' });
  const again = openReading({ directory });
  await byDate.list(again.reading, NOW_MS, 1);
  expect(again.asked).toEqual([now]);
});

test.each([
  ['log or directory were not read to their end', undefined],
  ['its last deliveries may still come', Date.parse(sunday) - 1],
])('a date is not kept while %s', async (_name, settledUntilMs) => {
  const byDate = ratesByDate();
  await byDate.list(openReading({ settledUntilMs }).reading, NOW_MS, 1);
  const again = openReading({ settledUntilMs });
  await byDate.list(again.reading, NOW_MS, 1);
  expect(again.asked).toEqual([sunday, now]);
});

test('a cut-off in the middle of a past date is that instant, and is not kept as the date', async () => {
  const byDate = ratesByDate();
  const noonMs = Date.parse('2026-11-21T04:00:00Z');
  const { reading, asked } = openReading();
  await byDate.list(reading, noonMs, 1);
  await byDate.list(reading, Date.parse(sunday), 1);
  expect(asked).toEqual([friday, new Date(noonMs).toISOString(), '2026-11-21T15:59:59.999Z', sunday]);
});

test('there is no date before the log begins, and none at all before its first entry', async () => {
  const byDate = ratesByDate();
  const dates = async (over: Partial<RateReading>) =>
    (await byDate.list(openReading(over).reading, NOW_MS, 35)).map(({ date }) => date);

  expect((await dates({})).at(0)).toBe('2026-11-13');
  expect(await dates({ openedAtMs: NOW_MS })).toEqual(['2026-11-23']);
  expect(await dates({ openedAtMs: null })).toEqual([]);
});
