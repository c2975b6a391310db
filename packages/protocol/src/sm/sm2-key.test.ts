import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../licence/base64url.ts';
import { readHex } from './hex.ts';
import { findSm2PrivateKey, findSm2PublicKey } from './sm2-der-key.ts';
import { findSm2PublicHex, toSm2PrivateJwk, toSm2PublicJwk } from './sm2-key.ts';
import { readSm2Pem } from './sm2-pem.ts';
import { smVectors } from './testing/sm-vectors.ts';

const { d, x, y } = smVectors.sm2;
const publicHex = `04${x}${y}`;
const member = (hex: string) => encodeBase64url(readHex(hex) ?? new Uint8Array());
const jwk = { kty: 'EC', crv: 'SM2', x: member(x), y: member(y) } as const;
const ORDER = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';

test('a key goes from hex to JWK and back', () => {
  expect(toSm2PublicJwk(publicHex)).toEqual(jwk);
  expect(toSm2PublicJwk(publicHex.toUpperCase())).toEqual(jwk);
  expect(findSm2PublicHex(jwk)).toBe(publicHex);
  expect(toSm2PrivateJwk(d)).toEqual({ ...jwk, d: member(d) });
});

test.each([
  ['another curve', { ...jwk, crv: 'P-256' }],
  ['another kind', { ...jwk, kty: 'OKP' }],
  ['no y', { kty: 'EC', crv: 'SM2', x: jwk.x }],
  ['a point off the curve', { ...jwk, x: jwk.y, y: jwk.x }],
  ['a short coordinate', { ...jwk, x: member(x.slice(2)) }],
  ['a coordinate spelled twice', { ...jwk, x: `${jwk.x}=` }],
])('no key: %s', (_name, value) => {
  expect(findSm2PublicHex(value)).toBeUndefined();
});

test.each(['', publicHex.slice(2), `02${x}`, `06${x}${y}`, `04${y}${x}`, `${publicHex}00`])(
  'no public key in hex: %j',
  (hex) => {
    expect(() => toSm2PublicJwk(hex)).toThrow(RangeError);
  },
);

test.each([
  ['zero', '0'.repeat(64)],
  ['n', ORDER],
  ['n − 1', `${ORDER.slice(0, -1)}2`],
  ['all ones', 'f'.repeat(64)],
  ['short', d.slice(1)],
  ['no hex', 'z'.repeat(64)],
])('no private key: %s', (_name, hex) => {
  expect(() => toSm2PrivateJwk(hex)).toThrow(RangeError);
});

describe('keys in DER and PEM', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const pkcs8 = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  const spki = pair.publicKey.export({ type: 'spki', format: 'der' });

  test('the private and the public form are read, and fit each other', () => {
    const read = findSm2PrivateKey(pkcs8);
    expect(findSm2PublicKey(spki)).toEqual({ kty: 'EC', crv: 'SM2', x: read?.x, y: read?.y });
    expect(readSm2Pem(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toEqual(read);
  });

  test('a private key with the public key of another is refused', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'SM2' });
    const forged = Buffer.concat([
      pkcs8.subarray(0, -65),
      other.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65),
    ]);
    expect(findSm2PrivateKey(pkcs8)).toBeDefined();
    expect(findSm2PrivateKey(forged)).toBeUndefined();
  });

  test('a key of another curve or kind is refused', () => {
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const ed = generateKeyPairSync('ed25519');
    for (const { publicKey, privateKey } of [p256, ed]) {
      expect(findSm2PublicKey(publicKey.export({ type: 'spki', format: 'der' }))).toBeUndefined();
      expect(findSm2PrivateKey(privateKey.export({ type: 'pkcs8', format: 'der' }))).toBeUndefined();
    }
  });

  test('a key on this curve that says it is on another is refused', () => {
    const p256 = Buffer.from('06082a8648ce3d030107', 'hex');
    const relabelled = Buffer.concat([spki.subarray(0, 13), p256, spki.subarray(23)]);
    expect(spki.subarray(13, 23).toString('hex')).toBe('06082a811ccf5501822d');
    expect(findSm2PublicKey(relabelled)).toBeUndefined();
  });

  test('no prefix of a key is a key', () => {
    for (let length = 0; length < pkcs8.length; length += 1) {
      expect(findSm2PrivateKey(pkcs8.subarray(0, length))).toBeUndefined();
      expect(findSm2PublicKey(spki.subarray(0, length % spki.length))).toBeUndefined();
    }
  });

  test.each([
    ['nothing', ''],
    ['another label', '-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n'],
    ['labels that do not fit', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['no DER', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'],
  ])('PEM: %s is no key', (_name, pem) => {
    expect(readSm2Pem(pem)).toBeUndefined();
  });
});
