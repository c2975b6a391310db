import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type AdmissionContext, admitKey, admitKeySet } from './admit-key.ts';
import { generateKey } from './generate-key.ts';
import type { KeyMaterial, PublicJwk } from './jwk.ts';
import { publishedKeys } from './published-keys.ts';
import { toThumbprint } from './thumbprint.ts';
import { toPublicJwk } from './to-public-jwk.ts';

const fresh: AdmissionContext = { isRegistered: () => false };
const ec = toPublicJwk(generateKey('ES256'));
const okp = toPublicJwk(generateKey('Ed25519'));
const rsa = toPublicJwk(generateKey('PS256'));
const kinds: [string, PublicJwk][] = [
  ['ES256', ec],
  ['Ed25519', okp],
  ['PS256', rsa],
];

function codeOf(value: unknown, context = fresh): string {
  const admission = admitKey(value, context);
  return 'refusal' in admission ? `${admission.refusal.rule} ${admission.refusal.code}` : 'admitted';
}

/** The key with other material, and the kid that belongs to it. */
function rekey(jwk: PublicJwk, over: Record<string, string>): PublicJwk {
  const changed = { ...jwk, ...over } as PublicJwk;
  return { ...changed, kid: toThumbprint(changed) };
}

const encode = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');
const encodeNumber = (n: bigint) =>
  encode(n.toString(16).padStart(n.toString(16).length + (n.toString(16).length % 2), '0'));

describe.each(kinds)('a fresh %s key', (_alg, jwk) => {
  test('is admitted without warning, with key_ops ["verify"] too', () => {
    expect(admitKey(jwk, fresh)).toEqual({ key: { jwk, warnings: [] } });
    expect(codeOf({ ...jwk, key_ops: ['verify'] })).toBe('admitted');
  });

  test.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'])(
    'SQX-R70: with the private member %s is refused',
    (member) => {
      expect(codeOf({ ...jwk, [member]: 'AA' })).toBe('SQX-R70 key_private');
    },
  );

  test.each(['x5c', 'x5u', 'jku', 'ext', 'k', 'exp', 'iss', 'Kid'])(
    'SQX-R70: with the member %s is refused',
    (member) => {
      expect(codeOf({ ...jwk, [member]: 'AA' })).toBe('SQX-R70 key_shape');
    },
  );

  test.each(Object.keys(jwk))('SQX-R70 to R75: without the member %s is refused', (member) => {
    const { [member as keyof PublicJwk]: _, ...rest } = jwk;
    const expected: Record<string, string> = {
      alg: 'SQX-R71 key_alg',
      use: 'SQX-R72 key_use',
      kid: 'SQX-R75 key_kid',
    };
    expect(codeOf(rest)).toBe(expected[member] ?? 'SQX-R70 key_shape');
  });

  test.each(['ES256', 'Ed25519', 'PS256', 'EdDSA', 'RS256', 'ES384', 'HS256', 'none', '', null])(
    'SQX-R71: as %s is admitted only if that is its own algorithm',
    (alg) => {
      expect(codeOf({ ...jwk, alg })).toBe(alg === jwk.alg ? 'admitted' : 'SQX-R71 key_alg');
    },
  );

  test.each(['enc', 'SIG', '', null])('SQX-R72: with use %j is refused', (use) => {
    expect(codeOf({ ...jwk, use })).toBe('SQX-R72 key_use');
  });

  test.each([[['sign', 'verify']], [['sign']], [['verify', 'verify']], [[]], ['verify'], [null]])(
    'SQX-R72: with key_ops %j is refused',
    (key_ops) => {
      expect(codeOf({ ...jwk, key_ops })).toBe('SQX-R72 key_use');
    },
  );

  test('SQX-R75: under a kid that is not its thumbprint is refused', () => {
    for (const kid of ['my-key', ec.kid.slice(1), `${jwk.kid}=`, okp.kid === jwk.kid ? ec.kid : okp.kid, 7]) {
      expect(codeOf({ ...jwk, kid })).toBe('SQX-R75 key_kid');
    }
  });

  test('SQX-R75: registered before, for whatever department, is refused', () => {
    expect(codeOf(jwk, { isRegistered: (kid) => kid === jwk.kid })).toBe('SQX-R75 key_duplicate');
  });
});

test.each([null, 'key', 7, [], [ec], {}, { kty: 'AKP' }, { kty: '__proto__' }])(
  'SQX-R70: %j is no key',
  (value) => {
    expect(codeOf(value)).toBe('SQX-R70 key_shape');
  },
);

test('SQX-R70: a symmetric key is refused as such', () => {
  expect(codeOf({ kty: 'oct', k: 'AAAA', alg: 'HS256', use: 'sig', kid: 'k' })).toBe('SQX-R70 key_symmetric');
});

test('SQX-R70: numbers are spelled in the one canonical way', () => {
  expect(codeOf({ ...ec, x: 7 })).toBe('SQX-R70 key_shape');
  expect(codeOf({ ...ec, x: '' })).toBe('SQX-R70 key_shape');
  expect(codeOf({ ...rsa, e: 'AQAB==' })).toBe('SQX-R70 key_shape');
  expect(codeOf(rekey(rsa, { e: encode('00010001') }))).toBe('SQX-R70 key_shape');
});

test.each(['P-384', 'P-521', 'secp256k1'])('SQX-R71: ES256 on %s is refused', (namedCurve) => {
  const material = generateKeyPairSync('ec', { namedCurve }).publicKey.export({
    format: 'jwk',
  }) as KeyMaterial;
  expect(codeOf({ ...material, alg: 'ES256', use: 'sig', kid: toThumbprint(material) })).toBe(
    'SQX-R71 key_alg',
  );
});

test.each(['ed448', 'x25519'] as const)('SQX-R71: Ed25519 on %s is refused', (type) => {
  const pair = type === 'ed448' ? generateKeyPairSync('ed448') : generateKeyPairSync('x25519');
  const material = pair.publicKey.export({ format: 'jwk' }) as KeyMaterial;
  expect(codeOf({ ...material, alg: 'Ed25519', use: 'sig', kid: toThumbprint(material) })).toBe(
    'SQX-R71 key_alg',
  );
});

describe('SQX-R73: RSA keys', () => {
  const ofBits = (bits: number) => rekey(rsa, { n: encodeNumber(2n ** BigInt(bits) - 1n) });

  test.each([
    [1_024, 'SQX-R73 key_too_small'],
    [2_047, 'SQX-R73 key_too_small'],
    [2_048, 'admitted'],
    [4_096, 'admitted'],
    [4_097, 'SQX-R73 key_too_small'],
  ])('with a modulus of %i bits', (bits, expected) => {
    expect(codeOf(ofBits(bits))).toBe(expected);
  });

  test.each([
    [2_048, ['rsa_below_3072']],
    [3_071, ['rsa_below_3072']],
    [3_072, []],
  ])('%i bits: 3,072 are wanted', (bits, warnings) => {
    expect(admitKey(ofBits(bits), fresh)).toMatchObject({ key: { warnings } });
  });

  test.each([1n, 3n, 17n, 65_535n, 65_536n, 65_538n, 2n ** 64n + 1n])('with e = %s are refused', (e) => {
    expect(codeOf(rekey(rsa, { e: encodeNumber(e) }))).toBe('SQX-R73 key_exponent');
  });

  test.each([65_537n, 65_539n, 2n ** 32n + 1n])('with e = %s are admitted', (e) => {
    expect(codeOf(rekey(rsa, { e: encodeNumber(e) }))).toBe('admitted');
  });
});

describe('SQX-R74: points', () => {
  const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
  const toCoordinate = (n: bigint) => encode(n.toString(16).padStart(64, '0'));

  test.each([
    ['the origin', { x: toCoordinate(0n), y: toCoordinate(0n) }],
    ['beside the curve', { y: ec.kty === 'EC' ? ec.x : '' }],
    ['not reduced', { x: toCoordinate(p) }],
    ['too short', { x: encode('01') }],
    ['too long', { x: encode('00'.repeat(33)) }],
  ])('P-256: %s', (_name, over) => {
    expect(codeOf(rekey(ec, over))).toBe('SQX-R74 key_point');
  });

  const small = ['00'.repeat(32), `01${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`];
  const eighth = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a';
  const unreduced = [`ed${'ff'.repeat(30)}7f`, `ee${'ff'.repeat(30)}7f`, 'ff'.repeat(32)];
  const wrongSign = `01${'00'.repeat(30)}80`;
  const noPoint = `02${'00'.repeat(31)}`;

  test.each([...small, eighth, ...unreduced, wrongSign, noPoint, '00', '00'.repeat(33)])(
    'Ed25519: %s, under which anybody could sign or nobody, is refused',
    (hex) => {
      expect(codeOf(rekey(okp, { x: encode(hex) }))).toBe('SQX-R74 key_point');
    },
  );
});

describe('SQX-R75: sets', () => {
  test('of different keys are admitted', () => {
    expect(admitKeySet([ec, okp, rsa], fresh)).toMatchObject({
      keys: [{ jwk: ec }, { jwk: okp }, { jwk: rsa }],
    });
  });

  test('with one key twice are refused, even if it is spelled differently', () => {
    expect(admitKeySet([ec, okp, { ...ec, key_ops: ['verify'] }], fresh)).toEqual({
      refusal: { code: 'key_duplicate', rule: 'SQX-R75' },
      index: 2,
    });
  });
});

test('SQX-R75: a key whose private half is published is refused unless a test asks for it', () => {
  const rfc8037: KeyMaterial = {
    kty: 'OKP',
    crv: 'Ed25519',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  };
  const jwk = { ...rfc8037, alg: 'Ed25519', use: 'sig', kid: toThumbprint(rfc8037) };
  expect(publishedKeys.has(jwk.kid)).toBe(true);
  expect(admitKey(jwk, fresh)).toEqual({ refusal: { code: 'key_published', rule: 'SQX-R75' } });
  expect(admitKey(jwk, { ...fresh, acceptPublished: true })).toHaveProperty('key');
});
