import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTestStatus, issueTestList } from '../../testing/licence-status.ts';
import {
  foodClaims,
  foodIndex,
  issueCard,
  issueFood,
  presentBound,
  presentUnbound,
  resign,
  tamper,
} from '../../testing/licence-tokens.ts';
import { foodType, licenceNowMs, newTrust, testKeys, toIssuerId } from '../../testing/licence-trust.ts';
import { createLicenceWorld, getEntry, judge, summarise, verify } from '../../testing/licence-world.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { licenceChecks } from './licence-checks.ts';
import { toOutcome } from './to-verification.ts';

const food = await presentUnbound(await issueFood());
const card = await presentBound(await issueCard());
const unreadable = createTestStatus(() => ({ code: 'status_unavailable', reason: '503' }));

test('an enterprise licence without key binding and an identity card with it are valid', async () => {
  expect(await judge(food)).toBe('valid');
  expect(await judge(card)).toBe('valid');
});

test('a browser comes to the same answer as Node, check by check', async () => {
  const browser = { crypto: webLicenceCrypto };
  for (const presented of [food, card, tamper(card, 200)]) {
    expect(await verify(presented, createLicenceWorld(browser))).toEqual(await verify(presented));
  }
});

test('nothing that the verify page loads is made for Node alone', async () => {
  const seen = new Set<string>();
  const foreign: string[] = [];
  const visit = (file: URL) => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    const source = readFileSync(file, 'utf8');
    for (const [, from = ''] of source.matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)';/gm)) {
      if (from.startsWith('.')) visit(new URL(from, file));
      else if (from.startsWith('@shuqiao/domain/')) {
        visit(new URL(`../../../../domain/src/${from.slice('@shuqiao/domain/'.length)}.ts`, import.meta.url));
      } else foreign.push(`${from} in ${file.pathname}`);
    }
    if (/\bBuffer\b/.test(source)) foreign.push(`Buffer in ${file.pathname}`);
  };
  for (const entry of [
    './verify-licence.ts',
    '../receipt/verify-receipt.ts',
    '../qr/read-qr-text.ts',
    '../trust/trust-token.ts',
  ]) {
    visit(new URL(entry, import.meta.url));
  }

  expect(foreign).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
});

test('LIC-R1: every check has its entry, in the order V0–V10, V15, V16, V11–V14, V17', async () => {
  const order = 'V0 V1 V2 V3 V4 V5 V6 V7 V8 V9 V10 V15 V16 V11 V12 V13 V14 V17';
  const { checks } = await verify(food);

  expect(licenceChecks.map(({ id }) => id).join(' ')).toBe(order);
  expect(checks.map(({ id }) => id).join(' ')).toBe(order);
  for (const { detail, source } of checks) expect([detail.zh, detail.en, source]).not.toContain('');
});

test('LIC-R2: after a signature that does not hold, V6 and all that follow are skipped', async () => {
  const { checks } = await verify(tamper(food, food.indexOf('~') - 20));
  const at = checks.findIndex(({ id }) => id === 'V5');

  expect(checks[at]).toMatchObject({ outcome: 'fail', code: 'signature' });
  expect(checks.slice(at + 1).every(({ outcome }) => outcome === 'skipped')).toBe(true);
});

test('LIC-R3, R4: what could not be checked is indeterminate and not accepted, whatever the rest says', async () => {
  const verification = await verify(food, createLicenceWorld({ status: unreadable }));

  expect(summarise(verification)).toBe('indeterminate: status_unavailable');
  expect(verification.accepted).toBe(false);
});

test('LIC-R4: a policy that accepts indeterminate answers changes `accepted`, never the outcome', async () => {
  const policy = { id: 'lenient', version: 4, acceptIndeterminate: true };
  const verification = await verify(food, createLicenceWorld({ status: unreadable, policy }));
  const invalid = await verify(tamper(food, food.indexOf('~') - 20), createLicenceWorld({ policy }));

  expect(verification).toMatchObject({
    outcome: 'indeterminate',
    accepted: true,
    policy: { id: 'lenient', version: 4 },
  });
  expect(invalid).toMatchObject({ outcome: 'invalid', accepted: false });
});

test('LIC-R4: no policy accepts a licence whose signature could not be checked', async () => {
  const trust = newTrust();
  trust.issuers.forEach((issuer) => {
    issuer.keys = [];
  });
  const verification = await verify(
    food,
    createLicenceWorld({ trust, policy: { acceptIndeterminate: true } }),
  );

  expect(verification).toMatchObject({ outcome: 'indeterminate', accepted: false, shown: null });
});

test.each([
  ['a broken signature', tamper(food, food.indexOf('~') - 20), createLicenceWorld()],
  [
    'an unknown issuer',
    await resign(food, { payload: { iss: 'https://evil.example' } }),
    createLicenceWorld(),
  ],
  ['a key that is not registered', await resign(food, { key: testKeys.stranger }), createLicenceWorld()],
  ['no token at all', 'x', createLicenceWorld()],
])('LIC-R7: %s shows nothing of the licence, not even the issuer it names', async (_, token, world) => {
  const verification = await verify(token, world);
  const text = JSON.stringify(verification);

  expect(verification).toMatchObject({ outcome: 'invalid', shown: null, status: null, accepted: false });
  for (const value of [
    foodClaims.CZZT,
    foodClaims.CZZTDM,
    foodClaims.ZZBS,
    foodClaims.ZZBFJG,
    'evil.example',
  ]) {
    expect(text).not.toContain(value);
  }
});

test('LIC-R8: every answer says which instant it is about, and how old the status is that it rests on', async () => {
  expect(await verify(food)).toMatchObject({ asOf: '2026-09-21T14:13:20.500Z', statusAge: 600 });
  expect(await verify('x')).toMatchObject({ asOf: '2026-09-21T14:13:20.500Z', statusAge: null });
});

test('a question about the future is refused: nothing can be known', async () => {
  await expect(verify(food, createLicenceWorld(), { asOfMs: licenceNowMs + 1 })).rejects.toThrow(RangeError);
});

test('LIC-D2: disclosed but not asked for is dropped and counted', async () => {
  const verification = await verify(food, createLicenceWorld(), { want: ['CZZT', 'KZ_JYXM'] });

  expect(verification.outcome).toBe('valid');
  expect(Object.keys(verification.shown?.claims ?? {}).sort()).toEqual(
    ['CZZT', 'KZ_JYXM', 'ZZBFJG', 'ZZBFJGDM', 'ZZLXDM', 'ZZMC', 'ZZYXQJZRQ', 'ZZYXQQSRQ'].sort(),
  );
  expect(verification.shown).toMatchObject({ dropped: 8, identifier: null, type: foodType['x-licenceType'] });
});

test('LIC-D5: a claim that is not disclosed is not shown, and nothing is said about it', async () => {
  const part = await presentUnbound(await issueFood(), ['CZZT']);
  const { outcome, shown } = await verify(part);

  expect(outcome).toBe('valid');
  expect(shown?.claims).not.toHaveProperty('KZ_JYXM');
  expect(shown?.dropped).toBe(0);
});

test.each(['V0', 'V5', 'V9', 'V12', 'V14'] as const)(
  'a check that was skipped is never a pass: without %s nothing is valid',
  async (id) => {
    const { checks } = await verify(food);
    const skipped = checks.map((check) =>
      check.id === id ? { ...check, outcome: 'skipped' as const } : check,
    );

    expect(toOutcome(checks)).toBe('valid');
    expect(toOutcome(skipped)).toBe('indeterminate');
  },
);

test('the same licence is refused as soon as its entry in the list says so', async () => {
  const world = createLicenceWorld({ status: createTestStatus(issueTestList({ [foodIndex]: 1 })) });
  const verification = await verify(food, world);

  expect(summarise(verification)).toBe('invalid: revoked');
  expect(verification.shown?.issuer).toBe(toIssuerId(String(foodClaims.ZZBFJGDM)));
  expect(getEntry(verification, 'V14').age).toBe(600);
});

test('a source that throws says nothing about the licence (LIC-S13)', async () => {
  const status = createTestStatus(() => {
    throw new Error('socket hang up');
  });
  const rejecting = createTestStatus(() => Promise.reject(new Error('socket hang up')));

  expect(await judge(food, createLicenceWorld({ status }))).toBe('indeterminate: status_unavailable');
  expect(await judge(food, createLicenceWorld({ status: rejecting }))).toBe(
    'indeterminate: status_unavailable',
  );
});
