import { describe, expect, test } from 'vitest';
import { createTestStatus } from '../../testing/licence-status.ts';
import {
  disclose,
  issueCard,
  issueFood,
  presentBound,
  presentUnbound,
  resign,
} from '../../testing/licence-tokens.ts';
import {
  cardType,
  foodType,
  licenceNowMs,
  newTrust,
  testKeys,
  toIssuerId,
  toTrustKey,
} from '../../testing/licence-trust.ts';
import { createLicenceWorld, judge, verify } from '../../testing/licence-world.ts';
import { encodeBase64url } from '../base64url.ts';
import { PLAIN_JWT_TYPE } from './checks/v02-header.ts';

const food = await presentUnbound(await issueFood());
const card = await presentBound(await issueCard());
const unboundCard = await presentUnbound(await issueCard());
const nbf = (seconds: number) => Math.floor(licenceNowMs / 1_000) + seconds;

function replaceSegment(token: string, at: number, text: string): string {
  const [jwt = '', ...rest] = token.split('~');
  const segments = jwt.split('.');
  segments[at] = encodeBase64url(new TextEncoder().encode(text));
  return [segments.join('.'), ...rest].join('~');
}

function headerOf(token: string): Record<string, unknown> {
  const [segment = ''] = token.split('.');
  return JSON.parse(Buffer.from(segment, 'base64url').toString()) as Record<string, unknown>;
}

const unsignedHeader = (changes: object) =>
  replaceSegment(food, 0, JSON.stringify({ ...headerOf(food), ...changes }));

describe('V0: what is no token is malformed', () => {
  test.each([
    ['LIC-T23 a repeated member', replaceSegment(food, 1, '{"vct":"a","vct":"b"}')],
    ['__proto__', replaceSegment(food, 1, '{"__proto__":{}}')],
    ['a token of 1 MB', `${food}${'A'.repeat(1_048_576)}`],
    ['10,000 disclosures', `${food}${`${disclose('a', 'b').text}~`.repeat(10_000)}`],
    ['201 small disclosures', `${food}${'W10~'.repeat(201)}`],
    ['padding', food.replace('.', '=.')],
    ['a space within', `${food.slice(0, 40)} ${food.slice(40)}`],
    [
      'bytes that are no UTF-8',
      food.replace(/\.[^.]+\./, `.${encodeBase64url(new Uint8Array([0x22, 0xff, 0x22]))}.`),
    ],
    ['nesting of 17', replaceSegment(food, 1, `${'{"a":'.repeat(17)}1${'}'.repeat(17)}`)],
    ['LIC-C7 the text of a picture', '营业执照 威海示例餐饮有限公司'],
    ['nothing', ''],
  ])('%s', async (_, token) => {
    const status = createTestStatus();

    expect(await judge(token, createLicenceWorld({ status }))).toBe('invalid: malformed');
    expect(status.lookups).toEqual([]);
  });
});

describe('V1: whether key binding is required is not for the presenter to say', () => {
  test("LIC-H1, LIC-T28: a person's licence without the holder's proof is refused", async () => {
    expect(await judge(unboundCard)).toBe('invalid: key_binding_missing');
  });

  test('a policy may demand it of an enterprise licence, and waive it for a type', async () => {
    const strict = createLicenceWorld({
      policy: { keyBinding: { [foodType['x-licenceType']]: 'required' } },
    });
    const lax = createLicenceWorld({ policy: { keyBinding: { [cardType['x-licenceType']]: 'optional' } } });

    expect(await judge(food, strict)).toBe('invalid: key_binding_missing');
    expect(await judge(unboundCard, lax)).toBe('valid');
  });

  test('an SD-JWT from which disclosures and proof were cut off is no plain JWT', async () => {
    const [cardJwt = ''] = card.split('~');

    expect(await judge(cardJwt)).toBe('invalid: key_binding_missing');
    expect(await judge(foodJwt)).toBe('invalid: typ');
  });
});

describe('V2: the header is a closed set', () => {
  test.each([
    ['LIC-T20 alg none', { alg: 'none' }, 'alg_forbidden'],
    ['LIC-T20 HS256', { alg: 'HS256' }, 'alg_forbidden'],
    ['LIC-T21 typ JWT', { typ: 'JWT' }, 'typ'],
    ['LIC-T21 typ statuslist+jwt', { typ: 'statuslist+jwt' }, 'typ'],
    ['the transitional typ vc+sd-jwt', { typ: 'vc+sd-jwt' }, 'typ'],
    ['LIC-T21 unknown crit', { crit: ['x'], x: 1 }, 'header_forbidden'],
    ['an embedded jwk', { jwk: { kty: 'EC' } }, 'header_forbidden'],
    ['a jku', { jku: 'https://evil.example/keys' }, 'header_forbidden'],
    ['LIC-P8 a kid that is no text', { kid: 7 }, 'header_forbidden'],
  ])('%s is refused, over a good signature and a bad one', async (_, header, code) => {
    expect(await judge(unsignedHeader(header))).toBe(`invalid: ${code}`);
    if (!('alg' in header)) expect(await judge(await resign(food, { header }))).toBe(`invalid: ${code}`);
  });

  test('an algorithm of ours that is not that of the key is refused', async () => {
    expect(await judge(unsignedHeader({ alg: 'Ed25519' }))).toBe('invalid: alg_forbidden');
  });
});

describe('V3: the register of authority at the time of issue', () => {
  test('LIC-T4: an issuer that is not registered gets words of its own', async () => {
    const token = await resign(food, { payload: { iss: toIssuerId('11371000MBT000273B') } });

    expect(await judge(token)).toBe('invalid: issuer_unknown');
  });

  test("LIC-T27: a registered issuer cannot sign another's type of licence", async () => {
    const forged = await resign(food, {
      payload: { iss: toIssuerId('11371000MBT000062U'), ZZBFJGDM: '11371000MBT000062U' },
      key: testKeys.police,
    });

    expect(await judge(forged)).toBe('invalid: issuer_not_authorised_for_type');
  });

  test('a vct that we do not know is nobody’s to issue; aka_vcts confers nothing', async () => {
    const vct = 'urn:shuqiao:vct:11100000MB0143028R099:1';
    const known = `urn:shuqiao:vct:${foodType['x-licenceType']}:1`;

    expect(await judge(await resign(food, { payload: { vct } }))).toBe(
      'invalid: issuer_not_authorised_for_type',
    );
    expect(await judge(await resign(food, { payload: { vct, aka_vcts: [known] } }))).toBe(
      'invalid: issuer_not_authorised_for_type',
    );
  });

  test('LIC-A2: the row in force at iat decides, not the row of today', async () => {
    const ended = newTrust();
    ended.authorities.forEach((row) => {
      row.validTo = '2026-09-20';
    });
    const oldToken = await resign(food, { payload: { iat: nbf(-2 * 86_400) } });

    expect(await judge(food, createLicenceWorld({ trust: ended }))).toBe(
      'invalid: issuer_not_authorised_for_type',
    );
    expect(await judge(oldToken, createLicenceWorld({ trust: ended }))).toBe('valid');
  });

  test('LIC-P5: the name in ZZBFJGDM is the issuer’s own or a legal predecessor’s', async () => {
    const predecessor = '11371000MBT000273B';
    const token = await resign(food, { payload: { ZZBFJGDM: predecessor } });
    const trust = newTrust();
    trust.issuers.forEach((issuer) => {
      issuer.predecessors = [predecessor];
    });

    expect(await judge(token)).toBe('invalid: issuer_not_authorised_for_type');
    expect(await judge(token, createLicenceWorld({ trust }))).toBe('valid');
    expect(await judge(food, createLicenceWorld({ trust }))).toBe('valid');
  });

  test('LIC-A3: a register past its end decides nothing, and nothing is looked up', async () => {
    const status = createTestStatus();
    const world = createLicenceWorld({ status });
    const nowMs = licenceNowMs + 2 * 86_400_000;

    expect(await judge(food, world, { nowMs })).toBe('indeterminate: authority_unavailable');
    expect(status.lookups).toEqual([]);
  });

  test('a clock that stands before the trust document makes nothing too early or too late', async () => {
    const nowMs = licenceNowMs - 30 * 86_400_000;

    expect(await judge(food, createLicenceWorld(), { nowMs })).toBe('indeterminate: clock_wrong');
    expect(await judge(card, createLicenceWorld(), { nowMs })).toBe('indeterminate: clock_wrong');
  });

  test.each([
    ['LIC-T22 vct missing', { vct: undefined }, 'claim_missing'],
    ['iss missing', { iss: undefined }, 'claim_missing'],
    ['iat missing', { iat: undefined }, 'claim_missing'],
    ['iat as text', { iat: '1790000000' }, 'claim_type'],
    ['iat beyond all dates', { iat: Number.MAX_SAFE_INTEGER }, 'claim_type'],
    ['vct as number', { vct: 1 }, 'claim_type'],
  ])('%s: %o → %s', async (_, payload, code) => {
    expect(await judge(await resign(food, { payload }))).toBe(`invalid: ${code}`);
  });
});

describe('V4, V5: pinned keys in their time', () => {
  const withKey = (changes: Parameters<typeof toTrustKey>[1], confirmedAtMs = licenceNowMs) => {
    const trust = newTrust();
    trust.issuers.forEach((issuer) => {
      if (issuer.id === toIssuerId('11371000MBT000265G')) issuer.keys = [toTrustKey(testKeys.food, changes)];
    });
    return createLicenceWorld({ trust, confirmedAtMs });
  };

  test('a key that is not registered fails, unless our keys are more than ten minutes old', async () => {
    const token = await resign(food, { key: testKeys.stranger });

    expect(await judge(token, createLicenceWorld({ confirmedAtMs: licenceNowMs - 600_000 }))).toBe(
      'invalid: key_unknown',
    );
    expect(await judge(token, createLicenceWorld({ confirmedAtMs: licenceNowMs - 600_001 }))).toBe(
      'indeterminate: key_unknown',
    );
  });

  test('an issuer without any key has not finished joining: not "revoked", not "unknown" (LIC-T4)', async () => {
    const trust = newTrust();
    trust.issuers.forEach((issuer) => {
      issuer.keys = [];
    });

    expect(await judge(food, createLicenceWorld({ trust }))).toBe('indeterminate: key_unavailable');
  });

  test('a key signs within its window; a licence signed then stays good after the key has retired', async () => {
    const iatS = nbf(-3_600);
    const at = (seconds: number) => new Date((iatS + seconds) * 1_000).toISOString();

    expect(await judge(food, withKey({ notAfter: at(1) }))).toBe('valid');
    expect(await judge(food, withKey({ notAfter: at(0) }))).toBe('invalid: key_unknown');
    expect(await judge(food, withKey({ notBefore: at(0) }))).toBe('valid');
    expect(await judge(food, withKey({ notBefore: at(1) }))).toBe('invalid: key_unknown');
  });

  test('a revoked key proves nothing, not even about the time before', async () => {
    const revokedAt = new Date(licenceNowMs - 60_000).toISOString();

    expect(await judge(food, withKey({ revokedAt }))).toBe('invalid: key_revoked');
  });

  test('LIC-T14: a changed payload or another key under a registered kid fails the signature', async () => {
    const stolenKid = await resign(food, { key: testKeys.stranger, header: { kid: testKeys.food.kid } });

    expect(await judge(stolenKid)).toBe('invalid: signature');
    expect(await judge(replaceSegment(food, 1, JSON.stringify({ iss: toIssuerId('x') })))).not.toBe('valid');
  });
});

const [foodJwt = ''] = food.split('~');
const plain = await resign(foodJwt, {
  header: { typ: PLAIN_JWT_TYPE },
  payload: { _sd: undefined, _sd_alg: undefined },
});

describe('a plain signed JWT', () => {
  test('is checked without V1, V6–V8 and V15', async () => {
    const { checks, outcome } = await verify(plain);

    expect(outcome).toBe('valid');
    const skipped = checks.filter((check) => check.outcome === 'skipped').map(({ id }) => id);
    expect(skipped).toEqual(['V1', 'V6', 'V7', 'V8', 'V15', 'V16']);
  });

  test('hides nothing: digests in it are no licence', async () => {
    const hiding = await resign(foodJwt, { header: { typ: PLAIN_JWT_TYPE } });

    expect(await judge(hiding)).toBe('invalid: schema');
  });
});
