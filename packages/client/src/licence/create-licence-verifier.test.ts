import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { issueTestList } from '@shuqiao/protocol/testing/licence-status';
import { foodIndex, issueFood, presentUnbound, tamper } from '@shuqiao/protocol/testing/licence-tokens';
import { licenceNowMs, licenceNowS, newTrust, statusUri } from '@shuqiao/protocol/testing/licence-trust';
import { describe, expect, test } from 'vitest';
import { noNetwork, openVerifier, summarise } from '../testing/open-verifier.ts';
import { PolicyUnknown } from './create-licence-verifier.ts';

const HOUR_MS = 3_600_000;
const food = await presentUnbound(await issueFood());
const longTrust = () => ({
  ...newTrust(),
  expiresAt: new Date(licenceNowMs + 90 * 24 * HOUR_MS).toISOString(),
});

/** Both the trust document and the list are held, then the network goes away. */
async function openFilled(
  change: (world: Awaited<ReturnType<typeof openVerifier>>) => void = () => undefined,
) {
  const world = await openVerifier();
  change(world);
  const online = world.open();
  await online.refresh();
  await online.verifyLicence(food);
  await online.refresh();
  world.state.requests.length = 0;
  return { ...world, online, offline: world.open({ fetch: noNetwork }) };
}

describe('LIC-Q6: with the network down', () => {
  test('a licence is verified from what is held, each ground labelled with its age', async () => {
    const { offline, time, state } = await openFilled();
    time.nowMs += 2 * HOUR_MS;
    const verification = await offline.verifyLicence(food);

    expect(summarise(verification)).toBe('valid');
    expect(verification.statusAge).toBe(600 + 7_200);
    expect(verification.trust).toMatchObject({ version: 3, ageSeconds: 7_200, fresh: true });
    expect(verification.checks.find(({ id }) => id === 'V3')?.age).toBe(7_200);
    expect(verification.needsRefresh).toBe(false);
    expect(state.requests).toEqual([]);
  });

  test('a revocation that was fetched in time is known', async () => {
    const { offline } = await openFilled(({ state }) => {
      state.list = issueTestList({ [foodIndex]: 1 });
    });

    expect(summarise(await offline.verifyLicence(food))).toBe('invalid: revoked');
  });

  test('a refresh says what it could not reach, and takes nothing away', async () => {
    const { offline } = await openFilled();

    expect(await offline.refresh({ force: true })).toEqual({
      trust: { what: 'trust', outcome: 'unreachable', reason: 'connection' },
      lists: [{ what: statusUri, outcome: 'unreachable', reason: 'connection' }],
    });
    expect(summarise(await offline.verifyLicence(food))).toBe('valid');
  });

  test('nothing is valid where no trust document was ever held', async () => {
    const { open } = await openVerifier();
    const verification = await open({ fetch: noNetwork }).verifyLicence(food);

    expect(summarise(verification)).toBe('indeterminate: authority_unavailable');
    expect(verification).toMatchObject({ trust: null, needsRefresh: true, accepted: false });
  });

  test('a list that was never held is unavailable, never taken for good', async () => {
    const { open } = await openVerifier();
    await open().refresh();
    const verification = await open({ fetch: noNetwork }).verifyLicence(food);

    expect(summarise(verification)).toBe('indeterminate: status_unavailable');
    expect(verification.needsRefresh).toBe(true);
  });

  test.each([
    ['LIC-S11: a list older than the type allows', 25 * HOUR_MS, { expSeconds: licenceNowS + 10 * 86_400 }],
    ['a list that has run out', 2 * HOUR_MS, { expSeconds: licenceNowS + 3_600 }],
  ])('%s is stale', async (_, laterMs, list) => {
    const { offline, time } = await openFilled(({ state }) => {
      state.trust = longTrust();
      state.list = issueTestList({}, list);
    });
    time.nowMs += laterMs;

    expect(summarise(await offline.verifyLicence(food))).toBe('indeterminate: status_stale');
  });

  test('a trust document that has run out decides nothing any more', async () => {
    const { offline, time } = await openFilled();
    time.nowMs = Date.parse(newTrust().expiresAt);
    const verification = await offline.verifyLicence(food);

    expect(summarise(verification)).toBe('indeterminate: authority_unavailable');
    expect(verification.trust?.fresh).toBe(false);
  });

  test('a bad token is invalid, and its list is never wanted (LIC-S1)', async () => {
    const { open, state } = await openVerifier();
    const verifier = open();
    await verifier.refresh();
    const bad = tamper(food, food.indexOf('~') - 10);

    expect(summarise(await verifier.verifyLicence(bad))).toBe('invalid: signature');
    expect((await verifier.refresh()).lists).toEqual([]);
    expect(state.requests.filter((path) => path.includes('status-lists'))).toEqual([]);
  });

  test('a policy that the gateway does not publish is an error of configuration', async () => {
    const { open } = await openFilled();

    await expect(open({ policy: 'lenient' }).verifyLicence(food)).rejects.toThrow(PolicyUnknown);
    expect((await open().verifyLicence(food)).policy.id).toBe('default');
  });
});

describe('a wrong clock', () => {
  test('that is before the trust document makes nothing early or late', async () => {
    const { offline, time } = await openFilled();
    time.nowMs = licenceNowMs - HOUR_MS;

    expect(summarise(await offline.verifyLicence(food))).toBe('indeterminate: clock_wrong');
  });

  test('that is before the list does not make an old list young', async () => {
    const { offline, time } = await openFilled(({ state }) => {
      state.trust = { ...longTrust(), issuedAt: new Date(licenceNowMs - 3 * HOUR_MS).toISOString() };
    });
    time.nowMs = licenceNowMs - 0.5 * HOUR_MS;

    expect(summarise(await offline.verifyLicence(food))).toBe('indeterminate: status_token_invalid');
  });

  test('that was ahead when the trust document came does not make its keys the newest', async () => {
    const { online, time } = await openFilled(({ state, time: { nowMs } }) => {
      state.trust = { ...longTrust(), issuedAt: new Date(nowMs - 3 * HOUR_MS).toISOString() };
    });
    time.nowMs = licenceNowMs - 1_000;
    const byNewKey = await presentUnbound(await issueFood({}, generateKey('ES256')));

    expect(summarise(await online.verifyLicence(byNewKey))).toBe('indeterminate: key_unknown');
  });
});

describe('LIC-S17: a past day', () => {
  const asOfMs = licenceNowMs - 30 * 60_000;
  const past = () => issueTestList({}, { iatSeconds: licenceNowS - 2_400, expSeconds: licenceNowS + 86_400 });

  test('within the life of the held list is answered by it', async () => {
    const { offline } = await openFilled();

    expect(summarise(await offline.verifyLicence(food, { asOfMs: licenceNowMs - 60_000 }))).toBe('valid');
  });

  test('after the held list was fetched is not answered by it', async () => {
    const { offline, time } = await openFilled();
    time.nowMs += HOUR_MS;
    const asked = { asOfMs: licenceNowMs + 60_000 };

    expect(summarise(await offline.verifyLicence(food, asked))).toBe(
      'indeterminate: status_history_unavailable',
    );
  });

  test('before it is asked of the publisher by `time`, and kept', async () => {
    const { online, open, state } = await openFilled(({ state: served }) => {
      served.list = (time) => (time === null ? issueTestList() : past());
    });
    const before = await online.verifyLicence(food, { asOfMs });
    await online.refresh();

    expect(summarise(before)).toBe('indeterminate: status_history_unavailable');
    expect(state.requests).toContain(`/licence/v1/status-lists/7?time=${Math.floor(asOfMs / 1_000)}`);
    expect(summarise(await open({ fetch: noNetwork }).verifyLicence(food, { asOfMs }))).toBe('valid');
  });

  test('is not answered by the list of today from a host that ignores `time`', async () => {
    const { online } = await openFilled();
    await online.verifyLicence(food, { asOfMs });
    const { lists } = await online.refresh();

    expect(lists).toContainEqual({ what: statusUri, outcome: 'refused', reason: 'time' });
    expect(summarise(await online.verifyLicence(food, { asOfMs }))).toBe(
      'indeterminate: status_history_unavailable',
    );
  });
});

describe('LIC-Q4: many licences', () => {
  const bad = tamper(food, food.indexOf('~') - 10);

  test('get one answer each, in their order, and a bad one does not end the run', async () => {
    const { offline } = await openFilled();
    async function* rows() {
      yield food;
      yield 'nonsense';
      yield bad;
      yield { presented: food, ask: { holderCode: '91371000MAT000019X' } };
      yield food;
    }
    const answers: string[] = [];
    for await (const answer of offline.verifyLicences(rows())) answers.push(summarise(answer));

    expect(answers).toEqual([
      'valid',
      'invalid: malformed',
      'invalid: signature',
      'invalid: holder_mismatch',
      'valid',
    ]);
  });

  test('are read no further than somebody wants answers', async () => {
    const { offline } = await openFilled();
    const read: number[] = [];
    function* rows() {
      for (let i = 0; i < 100; i++) {
        read.push(i);
        yield food;
      }
    }
    for await (const _ of offline.verifyLicences(rows())) if (read.length === 2) break;

    expect(read).toEqual([0, 1]);
  });
});
