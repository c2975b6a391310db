import { describe, expect, test } from 'vitest';
import { createTestStatus, issueTestList } from '../../testing/licence-status.ts';
import { foodIndex, issueFood, presentUnbound, resign } from '../../testing/licence-tokens.ts';
import {
  foodType,
  licenceNowMs,
  licenceNowS,
  newTrust,
  statusUri,
  testKeys,
  toTrustKey,
} from '../../testing/licence-trust.ts';
import { createLicenceWorld, getEntry, judge, verify } from '../../testing/licence-world.ts';
import { createNodeSigner } from '../crypto/node-crypto.ts';

const food = await presentUnbound(await issueFood());
const withList = (token: string) => createLicenceWorld({ status: createTestStatus(token) });
const withValue = (value: number, bits: 2 | 4 = 2) =>
  withList(issueTestList({ [foodIndex]: value }, { bits }));
const at = (idx: unknown, uri: unknown = statusUri) =>
  resign(food, { payload: { status: { status_list: { idx, uri } } } });

describe('V14: what the list says', () => {
  test.each([
    [0, 2, 'valid'],
    [1, 2, 'invalid: revoked'],
    [2, 2, 'invalid: suspended'],
    [3, 2, 'invalid: transferred'],
    [4, 4, 'indeterminate: status_unknown'],
    [0x0c, 4, 'indeterminate: status_unknown'],
  ] as const)('value %i of %i bits is %s', async (value, bits, expected) => {
    expect(await judge(food, withValue(value, bits))).toBe(expected);
  });

  test("a neighbour's entry is not ours", async () => {
    const world = withList(issueTestList({ [foodIndex - 1]: 1, [foodIndex + 1]: 1 }));

    expect(await judge(food, world)).toBe('valid');
  });
});

describe('V11: only where the issuer is registered to publish', () => {
  test.each([
    'https://evil.example/licence/v1/status-lists/7',
    'https://gw.shuqiao.example.evil.example/licence/v1/status-lists/7',
    'https://gw.shuqiao.example@evil.example/licence/v1/status-lists/7',
    'http://gw.shuqiao.example/licence/v1/status-lists/7',
    'https://gw.shuqiao.example/licence/v1/status-lists/../../../etc',
    'https://gw.shuqiao.example/licence/v1/status-lists-evil/7',
    'file:///etc/passwd',
    'not a uri',
  ])('LIC-S2: %s is refused and not contacted', async (uri) => {
    const world = createLicenceWorld();

    expect(await judge(await at(foodIndex, uri), world)).toBe('invalid: status_uri_forbidden');
    expect(world.status.lookups).toEqual([]);
  });

  test.each(['status_unavailable', 'status_history_unavailable'] as const)(
    'LIC-T1, T2, T3, S13: %s is neither revoked nor valid',
    async (code) => {
      const world = createLicenceWorld({ status: createTestStatus(() => ({ code, reason: '429' })) });
      const { checks, outcome } = await verify(food, world);

      expect(outcome).toBe('indeterminate');
      expect(checks.map(({ id, outcome: found }) => `${id} ${found}`).slice(-5)).toEqual([
        'V11 unknown',
        'V12 skipped',
        'V13 skipped',
        'V14 skipped',
        'V17 pass',
      ]);
    },
  );
});

describe('V12: the list itself', () => {
  test.each([
    ['LIC-T26 for another uri', issueTestList({}, { uri: `${statusUri}/` })],
    ['LIC-S15 signed by a stranger', issueTestList({}, {}, createNodeSigner(testKeys.stranger))],
    [
      'LIC-S15 signed by the licence’s issuer, who is no status signer',
      issueTestList({}, {}, createNodeSigner(testKeys.food)),
    ],
    ['past its end', issueTestList({}, { iatSeconds: licenceNowS - 900, expSeconds: licenceNowS - 1 })],
    ['LIC-T19 a bomb', issueTestList({}, { bytes: new Uint8Array(64 * 1_048_576) })],
    ['no token', 'oops'],
  ])('%s: status_token_invalid, nothing said about the licence', async (_, list) => {
    expect(await judge(food, withList(list))).toBe('indeterminate: status_token_invalid');
  });

  test('a signer of another issuer’s lists signs none of ours', async () => {
    const trust = newTrust();
    trust.statusSigners = trust.statusSigners.map((signer) => ({
      ...signer,
      for: ['https://other.example'],
    }));

    expect(await judge(food, createLicenceWorld({ trust }))).toBe('indeterminate: status_token_invalid');
  });

  test('LIC-S11, T26: a list 100 days old is stale even where exp is far away', async () => {
    const old = issueTestList({}, { iatSeconds: licenceNowS - 100 * 86_400, ttlSeconds: 300 });
    const verification = await verify(food, withList(old));

    expect(getEntry(verification, 'V12')).toMatchObject({ outcome: 'unknown', code: 'status_stale' });
    expect(verification).toMatchObject({ outcome: 'indeterminate', statusAge: 100 * 86_400 });
  });

  test('LIC-S11: the limit is that of the licence type, unless the policy sets another', async () => {
    const hourOld = issueTestList({}, { iatSeconds: licenceNowS - 3_600 });
    const strict = { statusMaxAgeSeconds: { [foodType['x-licenceType']]: 3_599 } };
    const dayOld = issueTestList({}, { iatSeconds: licenceNowS - 86_400 });
    const olderStill = issueTestList({}, { iatSeconds: licenceNowS - 86_401 });

    expect(await judge(food, withList(hourOld))).toBe('valid');
    expect(await judge(food, createLicenceWorld({ status: createTestStatus(hourOld), policy: strict }))).toBe(
      'indeterminate: status_stale',
    );
    // Half a second past the second: the age of a list is not rounded down.
    expect(await judge(food, withList(dayOld), { nowMs: licenceNowS * 1_000 })).toBe('valid');
    expect(await judge(food, withList(olderStill))).toBe('indeterminate: status_stale');
  });

  test('a source that hands over another list than asked for is not believed', async () => {
    const list = {
      uri: 'https://other.example/1',
      signer: 'x',
      kid: 'x',
      iatMs: licenceNowMs,
      expMs: null,
      ttlSeconds: null,
      bits: 2,
      size: 4_096,
      bytes: new Uint8Array(1_024),
      retrievedAtMs: licenceNowMs,
    } as const;

    expect(await judge(food, createLicenceWorld({ status: createTestStatus(() => ({ list })) }))).toBe(
      'indeterminate: status_token_invalid',
    );
  });
});

describe('V13, LIC-S9: an index outside the list', () => {
  test('the last entry is in the list', async () => {
    expect(await judge(await at(4_095))).toBe('valid');
  });

  test.each([4_096, 4_097, 2 ** 32, Number.MAX_SAFE_INTEGER])('%i is refused', async (idx) => {
    expect(await judge(await at(idx))).toBe('invalid: status_index');
  });
});

describe('the question about a past day (LIC-S17)', () => {
  const listFrom = licenceNowS - 3_000;
  const listTo = licenceNowS - 1_000;
  const past = issueTestList({}, { iatSeconds: listFrom, expSeconds: listTo });
  const ask = (seconds: number) => judge(food, withList(past), { asOfMs: seconds * 1_000 });

  test('counts a list only from its iat to its exp', async () => {
    expect(await ask(listFrom - 1)).toBe('indeterminate: status_history_unavailable');
    expect(await ask(listFrom)).toBe('valid');
    expect(await ask(listTo)).toBe('valid');
    expect(await ask(listTo + 1)).toBe('indeterminate: status_history_unavailable');
  });

  test('LIC-T17: today’s list from a host that ignores the time is no history', async () => {
    const world = createLicenceWorld({
      status: createTestStatus((uri) => ({
        list: {
          uri,
          signer: 's',
          kid: 'k',
          iatMs: licenceNowMs,
          expMs: licenceNowMs + 1_000,
          ttlSeconds: 300,
          bits: 2,
          size: 4_096,
          bytes: new Uint8Array(1_024),
          retrievedAtMs: licenceNowMs,
        },
      })),
    });

    expect(await judge(food, world, { asOfMs: licenceNowMs - 1_000_000 })).toBe(
      'indeterminate: status_history_unavailable',
    );
  });

  test('a licence revoked since was valid then', async () => {
    const then = issueTestList({ [foodIndex]: 0 }, { iatSeconds: listFrom, expSeconds: listTo });
    const now = issueTestList({ [foodIndex]: 1 });

    expect(await judge(food, withList(now))).toBe('invalid: revoked');
    expect(await judge(food, withList(then), { asOfMs: (listFrom + 1) * 1_000 })).toBe('valid');
  });

  test('validity is that of the day: a token over today was good then, with no look at today', async () => {
    const ended = await resign(food, { payload: { exp: licenceNowS - 500 } });

    expect(await judge(ended, withList(past))).toBe('invalid: expired');
    expect(await judge(ended, withList(past), { asOfMs: listTo * 1_000 })).toBe('valid');
    expect((await verify(ended, withList(past), { asOfMs: listTo * 1_000 })).asOf).toBe(
      new Date(listTo * 1_000).toISOString(),
    );
  });

  test('a credential made later says nothing about the day, and no list is asked', async () => {
    const world = withList(past);

    expect(await judge(food, world, { asOfMs: (licenceNowS - 4_000) * 1_000 })).toBe(
      'indeterminate: issued_later',
    );
    expect(world.status.lookups).toEqual([]);
  });

  test('a key revoked since could have dated it back', async () => {
    const trust = newTrust();
    trust.issuers.forEach((issuer) => {
      issuer.keys = [
        toTrustKey(testKeys.food, { revokedAt: new Date(licenceNowMs - 500_000).toISOString() }),
      ];
    });
    const world = createLicenceWorld({ trust, status: createTestStatus(past) });

    expect(await judge(food, world, { asOfMs: listTo * 1_000 })).toBe('indeterminate: key_revoked');
    expect(await judge(food, world)).toBe('invalid: key_revoked');
  });
});
