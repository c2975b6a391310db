import { issueTestList } from '@shuqiao/protocol/testing/licence-status';
import { issueFood, presentUnbound } from '@shuqiao/protocol/testing/licence-tokens';
import { newTrust, statusUri } from '@shuqiao/protocol/testing/licence-trust';
import { describe, expect, test } from 'vitest';
import { openVerifier, summarise } from '../testing/open-verifier.ts';
import { createMemoryCache } from './licence-cache.ts';

const outsideUri = 'https://lists.province.example/7';
const food = await presentUnbound(await issueFood());
const outside = await presentUnbound(
  await issueFood({ status: { status_list: { idx: 7, uri: outsideUri } } }),
);

function trustWithOutside() {
  const trust = newTrust();
  const issuers = trust.issuers.map((issuer) => ({
    ...issuer,
    statusUris: [...issuer.statusUris, 'https://lists.province.example/'],
  }));
  return { ...trust, issuers };
}

/** The gateway as it is; the province as this says. */
function withProvince(answer: (url: string) => Promise<Response>) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (url, init) => {
    if (!String(url).startsWith('https:')) return globalThis.fetch(url, init);
    asked.push(String(url));
    return answer(String(url));
  };
  return { fetch, asked };
}

const list = () =>
  Promise.resolve(
    new Response(issueTestList({}, { uri: outsideUri }), {
      headers: { 'content-type': 'application/statuslist+jwt' },
    }),
  );

describe('lists of outside issuers', () => {
  test('are fetched at their own address when it is on the signed allow-list', async () => {
    const { fetch, asked } = withProvince(list);
    const { open, state } = await openVerifier({ fetch });
    state.trust = trustWithOutside();
    const verifier = open();
    await verifier.refresh();
    await verifier.verifyLicence(outside);
    await verifier.refresh();

    expect(asked).toEqual([outsideUri]);
    expect(summarise(await verifier.verifyLicence(outside))).toBe('valid');
  });

  test('LIC-S13, LIC-S14: one that is down leaves the others alone', async () => {
    const { fetch } = withProvince(() => Promise.reject(new TypeError('fetch failed')));
    const { open, state } = await openVerifier({ fetch });
    state.trust = trustWithOutside();
    const verifier = open();
    await verifier.refresh();
    for await (const _ of verifier.verifyLicences([outside, food]));
    const { lists } = await verifier.refresh();

    expect(lists.map(({ what, outcome }) => [what, outcome]).toSorted()).toEqual([
      [statusUri, 'updated'],
      [outsideUri, 'unreachable'],
    ]);
    expect(summarise(await verifier.verifyLicence(outside))).toBe('indeterminate: status_unavailable');
    expect(summarise(await verifier.verifyLicence(food))).toBe('valid');
  });

  test('LIC-S2: a name that somebody put into the cache is not asked when no issuer may use it', async () => {
    const { fetch, asked } = withProvince(list);
    const cache = createMemoryCache();
    await cache.put('lists', JSON.stringify({ lists: [{ uri: outsideUri, atSeconds: null }] }));
    const { open } = await openVerifier({ fetch, cache });
    const { lists } = await open().refresh();

    expect(lists).toEqual([{ what: outsideUri, outcome: 'refused', reason: 'not_allowed' }]);
    expect(asked).toEqual([]);
  });

  test.each([
    ['of another uri', { uri: statusUri }, 'sub'],
    ['that has run out', { uri: outsideUri, expSeconds: 1_789_999_999 }, 'exp'],
  ])('LIC-S5: a list %s is refused', async (_, content, reason) => {
    const { fetch } = withProvince(() =>
      Promise.resolve(
        new Response(issueTestList({}, content), {
          headers: { 'content-type': 'application/statuslist+jwt' },
        }),
      ),
    );
    const { open, state } = await openVerifier({ fetch });
    state.trust = trustWithOutside();
    const verifier = open();
    await verifier.refresh();
    await verifier.verifyLicence(outside);

    expect((await verifier.refresh()).lists).toEqual([{ what: outsideUri, outcome: 'refused', reason }]);
  });
});
