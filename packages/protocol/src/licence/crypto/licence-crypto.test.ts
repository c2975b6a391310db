import { sign } from 'node:crypto';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../../keys/generate-key.ts';
import type { PrivateJwk } from '../../keys/jwk.ts';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import { toSigningKey } from '../../keys/to-signing-key.ts';
import type { JsonWebKey, LicenceAlgorithm, LicenceCrypto } from './crypto-port.ts';
import { createNodeSigner, nodeLicenceCrypto } from './node-crypto.ts';
import { webLicenceCrypto } from './web-crypto.ts';

const platforms: [string, LicenceCrypto][] = [
  ['node:crypto', nodeLicenceCrypto],
  ['WebCrypto', webLicenceCrypto],
];
const algorithms: LicenceAlgorithm[] = ['ES256', 'Ed25519', 'PS256'];
const keys = new Map(algorithms.map((alg) => [alg, generateKey(alg)]));
const others = new Map(algorithms.map((alg) => [alg, generateKey(alg)]));
const signed = new TextEncoder().encode('{"alg":"…"}.{}');

function get(map: ReadonlyMap<LicenceAlgorithm, PrivateJwk>, alg: LicenceAlgorithm): PrivateJwk {
  const key = map.get(alg);
  if (!key) throw new Error(alg);
  return key;
}

describe.each(platforms)('%s', (_name, crypto) => {
  describe.each(algorithms)('%s', (alg) => {
    const jwk = toPublicJwk(get(keys, alg));
    const signature = Uint8Array.from(createNodeSigner(get(keys, alg)).sign(signed) as Uint8Array);
    const verify = (bytes: Uint8Array, key: JsonWebKey = jwk, as = alg) =>
      crypto.verify(as, key, signed, bytes);

    test('the signature of the key holds, again and again', async () => {
      expect(await verify(signature)).toBe(true);
      expect(await verify(signature)).toBe(true);
      expect(await verify(signature, { ...jwk })).toBe(true);
    });

    test('another key of the same kind does not verify it', async () => {
      expect(await verify(signature, toPublicJwk(get(others, alg)))).toBe(false);
    });

    test.each(algorithms.filter((other) => other !== alg))('the key is not taken for %s', async (other) => {
      expect(await verify(signature, jwk, other)).toBe(false);
      expect(await verify(signature, toPublicJwk(get(keys, other)), alg)).toBe(false);
    });

    test('other bytes are not what was signed', async () => {
      expect(await crypto.verify(alg, jwk, signed.subarray(1), signature)).toBe(false);
    });

    test.each([
      ['none', new Uint8Array()],
      ['truncated', signature.subarray(0, -1)],
      ['with a byte more', Uint8Array.from([...signature, 0])],
      ['with a zero before', Uint8Array.from([0, ...signature])],
      ['all zero', new Uint8Array(signature.length)],
      ['all ones', new Uint8Array(signature.length).fill(255)],
      ['the first bit flipped', signature.map((byte, i) => (i === 0 ? byte ^ 0x80 : byte))],
      ['the last bit flipped', signature.map((byte, i) => (i === signature.length - 1 ? byte ^ 1 : byte))],
    ])('a signature that is %s is refused without an exception', async (_case, bytes) => {
      expect(await verify(bytes)).toBe(false);
    });

    test('what else a JWK says does not steer the import', async () => {
      const talkative = { ...jwk, alg: 'HS256', use: 'enc', key_ops: ['sign'], ext: false, d: 'AA' };
      expect(await verify(signature, talkative)).toBe(true);
    });

    test.each(Object.keys(jwk).filter((name) => ['kty', 'crv', 'x', 'y', 'n', 'e'].includes(name)))(
      'a key without %s, or with one that is no canonical text, verifies nothing',
      async (name) => {
        const { [name as keyof JsonWebKey]: value = '', ...rest } = jwk as JsonWebKey;
        for (const broken of [
          rest,
          { ...rest, [name]: 7 },
          { ...rest, [name]: `${value}=` },
          { ...rest, [name]: '' },
        ]) {
          expect(await verify(signature, broken as JsonWebKey)).toBe(false);
        }
      },
    );
  });

  test('ES256 is r‖s: the DER spelling of a right signature is refused', async () => {
    const key = get(keys, 'ES256');
    const der = sign('sha256', signed, toSigningKey(key).key);
    expect(await crypto.verify('ES256', toPublicJwk(key), signed, der)).toBe(false);
  });

  test('PS256 takes a salt of 32 bytes and no PKCS #1 v1.5', async () => {
    const jwk = toPublicJwk(get(keys, 'PS256'));
    const { key } = toSigningKey(get(keys, 'PS256'));
    const wrong = [sign('sha256', signed, key), sign('sha256', signed, { key, padding: 6, saltLength: 0 })];
    for (const signature of wrong) expect(await crypto.verify('PS256', jwk, signed, signature)).toBe(false);
  });

  test('a point beside the curve verifies nothing', async () => {
    const jwk = toPublicJwk(get(keys, 'ES256'));
    if (jwk.kty !== 'EC') throw new Error(jwk.kty);
    const signature = await createNodeSigner(get(keys, 'ES256')).sign(signed);
    expect(await crypto.verify('ES256', { ...jwk, y: jwk.x }, signed, signature)).toBe(false);
  });

  // FIPS 180-4, digests of the three bytes "abc" as NIST publishes them.
  test.each([
    ['sha-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'sha-384',
      'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
    ],
    [
      'sha-512',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    ],
  ] as const)('%s', async (name, hex) => {
    const digest = await crypto.digest(name, new TextEncoder().encode('abc'));
    expect(Buffer.from(digest).toString('hex')).toBe(hex);
  });

  describe('inflate (LIC-S6, LIC-S7)', () => {
    const content = new Uint8Array(100_000).map((_, i) => (i * 7_919) >> 5);
    const packed = Uint8Array.from(deflateSync(content));
    const CAP = content.length;

    test('what was deflated comes out, up to the cap and with the byte that fills it', async () => {
      expect(Uint8Array.from((await crypto.inflate(packed, CAP)) ?? [])).toEqual(content);
      expect(await crypto.inflate(deflateSync(new Uint8Array()), 1)).toHaveLength(0);
    });

    test.each([
      ['more than the cap', packed, CAP - 1],
      ['a bomb', Uint8Array.from(deflateSync(new Uint8Array(64 * 1_048_576))), 4 * 1_048_576],
      ['nothing', new Uint8Array(), CAP],
      ['gzip', Uint8Array.from(gzipSync(content)), CAP],
      ['raw deflate', Uint8Array.from(deflateRawSync(content)), CAP],
      ['truncated by a byte', packed.subarray(0, -1), CAP],
      ['truncated by half', packed.subarray(0, packed.length / 2), CAP],
      ['a byte after the end', Uint8Array.from([...packed, 0]), CAP],
      ['its own checksum once more', Uint8Array.from([...packed, ...packed.subarray(-4)]), CAP],
      ['two streams', Uint8Array.from([...packed, ...packed]), CAP],
      ['a wrong checksum', packed.map((byte, i) => (i === packed.length - 1 ? byte ^ 1 : byte)), CAP],
      [
        'a preset dictionary',
        Uint8Array.from(deflateSync(content, { dictionary: Buffer.from('licence') })),
        CAP,
      ],
      ['noise', content.subarray(1, 999), CAP],
    ])('%s is refused', async (_case, bytes, cap) => {
      expect(await crypto.inflate(bytes, cap)).toBeUndefined();
    });
  });
});

test('node:crypto answers at once', () => {
  const { digest, inflate, verify } = nodeLicenceCrypto;
  const jwk = toPublicJwk(get(keys, 'ES256'));
  for (const answer of [
    digest('sha-256', signed),
    inflate(signed, 9),
    verify('ES256', jwk, signed, signed),
  ]) {
    expect(answer).not.toBeInstanceOf(Promise);
  }
});

test('a signer made of an imported key signs as one made of the JWK', async () => {
  const jwk = get(keys, 'ES256');
  const signer = createNodeSigner(toSigningKey(jwk));
  expect(signer).toMatchObject({ alg: 'ES256', kid: jwk.kid });
  const signature = await signer.sign(signed);
  expect(await nodeLicenceCrypto.verify('ES256', toPublicJwk(jwk), signed, signature)).toBe(true);
});
