import { sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { Problem } from '@shuqiao/http/problem';
import { openStore } from '@shuqiao/storage/open-store';
import type { FeedState } from '@shuqiao/storage/provision/feed-state';
import { expect, onTestFinished, test } from 'vitest';
import { toRateDirectory } from '../directory/rate-directory.ts';
import type { FeedReader } from '../evidence/feed-reader.ts';
import { freshUrl } from '../testing/fresh-url.ts';
import { NOW_MS } from '../testing/world.ts';
import { type DeliveryHistory, deliveryHistory } from './delivery-history.ts';
import { rateSource } from './rate-source.ts';

const held = toRateDirectory(1, { ...sampleDirectory(), hash: 'h' });
const log: FeedState = {
  feed: 'evidence',
  nextIndex: 1,
  size: 1,
  root: 'r',
  rangeHashes: [],
  lastLeaf: null,
  readAtMs: NOW_MS,
  openedAtMs: 0,
  pastRevision: 0,
  settledUntilMs: -1,
};

const feed: FeedReader = {
  read: async () => undefined,
  fault: () => undefined,
  findState: async () => log,
  settle: async () => log,
};

async function openSource(isCaughtUp: boolean, settle?: DeliveryHistory['settle'], settleMs = 10_000) {
  const store = await openStore({ url: await freshUrl(), service: 'provision' });
  onTestFinished(() => store.close());
  const history = deliveryHistory(store, feed);
  const asked: boolean[] = [];
  const source = rateSource({
    feed,
    directory: {
      current: () => held,
      refresh: async () => undefined,
      findAsKnown: async (atMs) => (atMs < NOW_MS ? undefined : held),
    },
    history: { ...history, settle: settle ?? history.settle },
    settleMs,
    clock: () => NOW_MS,
    catchUp: async () => {
      asked.push(isCaughtUp);
      return isCaughtUp;
    },
  });
  return { source, asked };
}

test('what is kept for good is never computed from a log that may lack something', async () => {
  const late = await openSource(false);
  await expect(late.source.ratesAsKnown(NOW_MS)).rejects.toThrow(Problem);
  const reading = await late.source.read();
  expect(reading.settledUntilMs).toBeUndefined();
  expect(await reading.ratesAt(NOW_MS)).toMatchObject({ behind: true });

  const inTime = await openSource(true);
  expect(await inTime.source.ratesAsKnown(NOW_MS)).toMatchObject({ behind: false, evidence: { size: 1 } });
});

test('a date before the first directory is told without asking anybody', async () => {
  const { source, asked } = await openSource(false);
  expect(await source.ratesAsKnown(NOW_MS - 1)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('while a long past is still being derived nobody waits for it, and readiness says so', async () => {
  let finish: (untilMs: number) => void = () => undefined;
  const settling = new Promise<number>((resolve) => {
    finish = resolve;
  });
  const { source } = await openSource(true, () => settling, 1);
  const refusal = { extensions: { reason: 'history_underived' } };
  await expect(source.read()).rejects.toMatchObject(refusal);
  await expect(source.read()).rejects.toMatchObject(refusal);
  const obstacle = await source.findObstacle();
  finish(NOW_MS);
  await settling;

  expect(obstacle).toEqual({ reason: 'history_underived' });
  expect(await source.findObstacle()).toBeUndefined();
  expect(await source.read()).toMatchObject({ behind: false, settledUntilMs: NOW_MS });
});
