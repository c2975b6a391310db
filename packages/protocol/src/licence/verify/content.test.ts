import { describe, expect, test } from 'vitest';
import {
  disclose,
  foodClaims,
  issueCard,
  issueFood,
  presentBound,
  presentUnbound,
  resign,
} from '../../testing/licence-tokens.ts';
import { cardType, foodType, licenceNowMs, licenceNowS, newTrust } from '../../testing/licence-trust.ts';
import { createLicenceWorld, judge } from '../../testing/licence-world.ts';
import { readCompactJws } from '../sd-jwt/read-compact-jws.ts';

const food = await presentUnbound(await issueFood());
const [jwt = '', firstDisclosure = ''] = food.split('~');
const digests = readDigests(jwt);

function readDigests(text: string): string[] {
  const read = readCompactJws(text);
  if ('code' in read) throw new Error('malformed');
  return read.payload._sd as string[];
}

/** One more disclosure, its digest signed by the issuer. */
async function withDisclosure(...claim: readonly unknown[]): Promise<string> {
  const { text, digest } = disclose(...claim);
  return `${await resign(food, { payload: { _sd: [...digests, digest] } })}${text}~`;
}

describe('V6 to V8: disclosures', () => {
  test.each(['md5', 'sha-1', 'sha256', 7])('LIC-T24: _sd_alg %s is refused', async (_sd_alg) => {
    expect(await judge(await resign(food, { payload: { _sd_alg } }))).toBe('invalid: hash_alg');
  });

  test('without _sd_alg it is SHA-256', async () => {
    expect(await judge(await resign(food, { payload: { _sd_alg: undefined } }))).toBe('valid');
  });

  test.each([
    ['a disclosure of an object member without a name', ['only a value']],
    ['a name that is a digest list', ['_sd', ['x']]],
    ['a name that is an array digest', ['...', 'x']],
    ['a name that stands beside it', ['ZZMC', '营业执照']],
  ])('%s is refused', async (_, claim) => {
    expect(await judge(await withDisclosure(...claim))).toBe('invalid: disclosure_shape');
  });

  test.each([
    ['LIC-T24 a disclosure nobody references', `${food}${disclose('KZ_FDDBR', '示例乙').text}~`],
    ['LIC-T24 a disclosure given twice', `${food}${firstDisclosure}~`],
    ['LIC-T24 a changed disclosure', food.replace(firstDisclosure, disclose('CZZT', '另一家公司').text)],
  ])('%s is refused', async (_, token) => {
    expect(await judge(token)).toBe('invalid: disclosure_unreferenced');
  });

  test('LIC-T24: a digest that stands twice is refused', async () => {
    const twice = await resign(food, { payload: { _sd: [...digests, digests[0]] } });

    expect(await judge(twice)).toBe('invalid: digest_duplicate');
  });
});

describe('V9: what a verifier must see is plain, there, and of its form', () => {
  test.each([
    ['nbf', licenceNowS],
    ['cnf', { jwk: {} }],
    ['vct#integrity', 'sha256-x'],
    ['aka_vcts', []],
    ['JZJYXQJZSJ', '2026-10-01 00:00:00'],
    ['sq_copy', {}],
  ])('LIC-P2: %s in a disclosure is refused', async (name, value) => {
    expect(await judge(await withDisclosure(name, value))).toBe('invalid: claim_disclosable');
  });

  test.each(['ZZYXQJZRQ', 'exp', 'status', 'iss', 'vct'])('LIC-P2: hiding %s is refused', async (name) => {
    const { text, digest } = disclose(name, foodClaims.ZZYXQJZRQ);
    const payload = { [name]: undefined, _sd: [...digests, digest] };

    expect(await judge(`${await resign(food, { payload })}${text}~`)).toBe('invalid: claim_disclosable');
  });

  test('LIC-P2: a place in the status list that hides inside `status` is refused', async () => {
    const { text, digest } = disclose('status_list', { idx: 0, uri: 'https://gw.shuqiao.example/x' });
    const token = await resign(food, { payload: { status: { _sd: [digest] } } });

    expect(await judge(`${token}${text}~`)).toBe('invalid: claim_disclosable');
  });

  test.each(['exp', 'status', 'ZZLXDM', 'ZZBFJGDM', 'ZZYXQQSRQ'])(
    'LIC-T22: without %s it is refused',
    async (name) => {
      expect(await judge(await resign(food, { payload: { [name]: undefined } }))).toBe(
        'invalid: claim_missing',
      );
    },
  );

  const uri = 'https://gw.shuqiao.example/licence/v1/status-lists/7';
  test.each([
    ['LIC-T22 exp a past date as text', { exp: '1' }],
    ['exp not whole', { exp: licenceNowS + 0.5 }],
    ['nbf as text', { nbf: '1' }],
    ['an end that is no date', { ZZYXQJZRQ: '2028-02-30' }],
    ['a sentinel that is no date', { ZZYXQJZRQ: '长期' }],
    ['status as text', { status: 'valid' }],
    ['LIC-S9 idx -1', { status: { status_list: { idx: -1, uri } } }],
    ['LIC-S9 idx 1.5', { status: { status_list: { idx: 1.5, uri } } }],
    ['LIC-S9 idx as text', { status: { status_list: { idx: '3', uri } } }],
    ['LIC-S9 idx beyond safe integers', { status: { status_list: { idx: 2 ** 53, uri } } }],
    ['uri missing', { status: { status_list: { idx: 3 } } }],
    ['another kind of status', { status: { credentialStatus: {} } }],
  ])('%s is refused, and nothing is looked up', async (_, payload) => {
    const world = createLicenceWorld();

    expect(await judge(await resign(food, { payload }), world)).toBe('invalid: claim_type');
    expect(world.status.lookups).toEqual([]);
  });

  test('LIC-P4: good through 24:00 of the last day in China, also where exp is later', async () => {
    const token = await resign(food, {
      payload: { ZZYXQJZRQ: '2026-09-22', exp: licenceNowS + 30 * 86_400 },
    });
    const midnightMs = Date.parse('2026-09-23T00:00:00+08:00');
    const trust = { ...newTrust(), expiresAt: '2026-12-31T00:00:00Z' };
    const world = createLicenceWorld({
      trust,
      policy: { statusMaxAgeSeconds: { [foodType['x-licenceType']]: 1e9 } },
    });

    expect(await judge(token, world, { nowMs: midnightMs - 1_000 })).not.toBe('invalid: expired');
    expect(await judge(token, world, { nowMs: midnightMs })).toBe('invalid: expired');
  });

  test('exp is the first second that is over; nbf and iat may be ten seconds ahead', async () => {
    const judgePayload = async (payload: Record<string, unknown>) => judge(await resign(food, { payload }));

    expect(await judgePayload({ exp: licenceNowS + 1 })).toBe('valid');
    expect(await judgePayload({ exp: licenceNowS })).toBe('invalid: expired');
    expect(await judgePayload({ nbf: licenceNowS + 10 })).toBe('valid');
    expect(await judgePayload({ nbf: licenceNowS + 11 })).toBe('invalid: not_yet_valid');
    expect(await judgePayload({ iat: licenceNowS + 11 })).toBe('invalid: not_yet_valid');
    expect(await judgePayload({ ZZYXQQSRQ: '2026-09-22' })).toBe('invalid: not_yet_valid');
  });

  test('LIC-P3: no last day is no end', async () => {
    expect(await judge(await presentBound(await issueCard({ ZZYXQJZRQ: undefined })))).toBe('valid');
  });
});

describe('V10: the type asked for, under our own schema', () => {
  test('LIC-P1: vct and ZZLXDM name one type', async () => {
    const token = await resign(food, { payload: { ZZLXDM: cardType['x-licenceType'] } });

    expect(await judge(token)).toBe('invalid: type_mismatch');
  });

  test('another type than the matter asks for is refused', async () => {
    expect(await judge(food, createLicenceWorld(), { type: cardType['x-licenceType'] })).toBe(
      'invalid: type_mismatch',
    );
    expect(await judge(food, createLicenceWorld(), { type: foodType['x-licenceType'] })).toBe('valid');
  });

  test('a major version whose rules we do not hold could not be checked', async () => {
    const vct = `urn:shuqiao:vct:${foodType['x-licenceType']}:2`;

    expect(await judge(await resign(food, { payload: { vct } }))).toBe('indeterminate: type_version_unknown');
  });

  test('what the type does not have, or has otherwise, is refused', async () => {
    expect(await judge(await withDisclosure('KZ_SFZ', 'x'))).toBe('invalid: schema');
    expect(await judge(await resign(food, { payload: { ZZMC: '营业执照' } }))).toBe('invalid: schema');
    expect(await judge(await withDisclosure('KZ_FDDBR', { name: 'x' }))).toBe('invalid: schema');
  });

  test('claims that only a copy has make nothing else a copy', async () => {
    const payload = { sq_copy: { aud: 'x', case_id: 'y' } };

    expect(await judge(await resign(food, { payload }))).toBe('invalid: type_mismatch');
  });

  describe('LIC-T15: vct#integrity', () => {
    const bytes = new TextEncoder().encode('{"vct":"x"}');
    const hash = (alg: string, encoding: 'base64' | 'hex' | 'base64url') =>
      import('node:crypto').then(
        ({ createHash }) => `${alg}-${createHash(alg).update(bytes).digest(encoding)}`,
      );
    const typeMetadata = () => bytes;
    const judgeValue = async (value: unknown, world = createLicenceWorld({ typeMetadata })) =>
      judge(await resign(food, { payload: { 'vct#integrity': value } }), world);

    test.each(['sha256', 'sha384', 'sha512'])(
      'in base64 over the received bytes it passes: %s',
      async (alg) => {
        expect(await judgeValue(await hash(alg, 'base64'))).toBe('valid');
      },
    );

    test('in hex, without padding, of other bytes or as number it fails', async () => {
      expect(await judgeValue(await hash('sha256', 'hex'))).toBe('invalid: metadata_integrity');
      expect(await judgeValue(await hash('sha256', 'base64url'))).toBe('invalid: metadata_integrity');
      expect(await judgeValue(`sha256-${'A'.repeat(43)}=`)).toBe('invalid: metadata_integrity');
      expect(await judgeValue(7)).toBe('invalid: metadata_integrity');
    });

    test('where no metadata is in use only its form can be wrong', async () => {
      expect(await judgeValue(`sha256-${'A'.repeat(43)}=`, createLicenceWorld())).toBe('valid');
      expect(await judgeValue(await hash('sha256', 'hex'), createLicenceWorld())).toBe(
        'invalid: metadata_integrity',
      );
    });
  });

  test('the instant of the question is not the schema’s affair', async () => {
    expect(await judge(food, createLicenceWorld(), { asOfMs: licenceNowMs - 60_000 })).toBe('valid');
  });
});
