import { expect, test } from 'vitest';
import type { FetchRefusal } from './fetch-refusal.ts';
import { createStatusListLoad } from './load-status-list.ts';
import type { SafeAnswer, SafeGetAsk } from './safe-get.ts';

function openLoad(answer: Pick<SafeAnswer, 'bytes'> | FetchRefusal = { bytes: Buffer.from('a.b.c') }) {
  const asks: SafeGetAsk[] = [];
  const load = createStatusListLoad(
    async (ask) => {
      asks.push(ask);
      return 'code' in answer ? answer : { url: ask.url, ...answer };
    },
    () => ['https://lists.example/'],
  );
  return { asks, load };
}

const uri = 'https://lists.example/7';

test('LIC-S3: a list is asked for under its own name, as a status list', async () => {
  const { asks, load } = openLoad();
  expect(await load(uri, null)).toEqual({ text: 'a.b.c' });
  expect(asks).toEqual([
    { url: uri, prefixes: ['https://lists.example/'], mediaType: 'application/statuslist+jwt' },
  ]);
});

test.each([
  [uri, `${uri}?time=1500000000`],
  [`${uri}?a=%41+b`, `${uri}?a=%41+b&time=1500000000`],
  [`${uri}?`, `${uri}?time=1500000000`],
])('LIC-S17: %s of a past second is %s', async (list, url) => {
  const { asks, load } = openLoad();
  await load(list, 1_500_000_000_999);
  expect(asks[0]?.url).toBe(url);
});

test('LIC-S13: whatever was refused is unavailable, for that reason', async () => {
  const { load } = openLoad({
    code: 'fetch_refused',
    reason: 'status',
    status: 429,
    cause: new Error('secret'),
  });
  expect(await load(uri, null)).toEqual({ code: 'status_unavailable', reason: 'status' });
});

test('a name that is no URL is unavailable, and nobody is asked', async () => {
  const { asks, load } = openLoad();
  expect(await load('lists/7', 0)).toEqual({ code: 'status_unavailable', reason: 'url' });
  expect(asks).toEqual([]);
});

test('bytes that are no text stay visibly wrong', async () => {
  const { load } = openLoad({ bytes: Buffer.from([0x61, 0xff, 0x62]) });
  expect(await load(uri, null)).toEqual({ text: 'aÿb' });
});
