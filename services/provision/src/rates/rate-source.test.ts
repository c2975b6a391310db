import { sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { Problem } from '@shuqiao/http/problem';
import { openStore } from '@shuqiao/storage/open-store';
import { expect, onTestFinished, test } from 'vitest';
import { toRateDirectory } from '../directory/rate-directory.ts';
import { freshUrl } from '../testing/fresh-url.ts';
import { NOW_MS } from '../testing/world.ts';
import { rateSource } from './rate-source.ts';

const held = toRateDirectory(1, { ...sampleDirectory(), hash: 'h' });
const log = {
  feed: 'evidence',
  nextIndex: 1,
  size: 1,
  root: 'r',
  rangeHashes: [],
  lastLeaf: null,
  readAtMs: NOW_MS,
};

async function openSource(isCaughtUp: boolean) {
  const store = await openStore({ url: await freshUrl(), service: 'provision' });
  onTestFinished(() => store.close());
  const asked: boolean[] = [];
  const source = rateSource({
    feed: { read: async () => undefined, fault: () => undefined, findState: async () => log },
    directory: {
      current: () => held,
      refresh: async () => undefined,
      findAsKnown: async (atMs) => (atMs < NOW_MS ? undefined : held),
    },
    store,
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
  expect(await late.source.ratesAt(NOW_MS)).toMatchObject({ behind: true });

  const inTime = await openSource(true);
  expect(await inTime.source.ratesAsKnown(NOW_MS)).toMatchObject({ behind: false, evidence: { size: 1 } });
});

test('a date before the first directory is told without asking anybody', async () => {
  const { source, asked } = await openSource(false);
  expect(await source.ratesAsKnown(NOW_MS - 1)).toBeUndefined();
  expect(asked).toEqual([]);
});
