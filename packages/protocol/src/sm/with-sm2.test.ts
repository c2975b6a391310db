import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import type { LicenceAlgorithm } from '../licence/crypto/crypto-port.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../licence/crypto/node-crypto.ts';
import { webLicenceCrypto } from '../licence/crypto/web-crypto.ts';
import { toSm2PrivateJwk, toSm2PublicJwk } from './sm2-key.ts';
import { createSm2Signer } from './sm2-signer.ts';
import { smVectors } from './testing/sm-vectors.ts';
import { withSm2 } from './with-sm2.ts';

const { d, x, y } = smVectors.sm2;
const jwk = toSm2PublicJwk(`04${x}${y}`);
const signer = createSm2Signer(toSm2PrivateJwk(d), 'k1');
const message = Buffer.from('licence');

describe.each([
  ['Node', nodeLicenceCrypto],
  ['a browser', webLicenceCrypto],
])('LIC-M1: in %s', (_name, platform) => {
  test('SM2 is refused unless it was switched on', async () => {
    const signature = await signer.sign(message);
    const alg = signer.alg as string as LicenceAlgorithm;
    expect(await platform.verify(alg, jwk, message, signature)).toBe(false);
    expect(await withSm2(platform).verify(signer.alg, jwk, message, signature)).toBe(true);
  });

  test('switched on, SM2 verifies under its own name and key only', async () => {
    const crypto = withSm2(platform);
    const signature = await signer.sign(message);
    const p256 = toPublicJwk(generateKey('ES256'));
    expect(await crypto.verify('ES256', jwk, message, signature)).toBe(false);
    expect(await crypto.verify('SM2', p256, message, signature)).toBe(false);
    expect(await crypto.verify('SM2', { ...jwk, x: jwk.y }, message, signature)).toBe(false);
    expect(await crypto.verify('SM2', jwk, Buffer.from('other'), signature)).toBe(false);
    expect(await crypto.verify('SM2', jwk, message, signature)).toBe(true);
  });

  test('switched on, everything else is as it was', async () => {
    const crypto = withSm2(platform);
    const key = generateKey('ES256');
    const signature = await createNodeSigner(key).sign(message);
    expect(await crypto.verify('ES256', toPublicJwk(key), message, signature)).toBe(true);
    expect(await crypto.digest('sha-256', message)).toEqual(await platform.digest('sha-256', message));
    expect(await crypto.inflate(Uint8Array.of(1, 2), 9)).toBeUndefined();
  });
});

test('a signer is refused a private key under the public key of another', () => {
  const other = toSm2PrivateJwk('11'.repeat(32));
  expect(() => createSm2Signer({ ...other, d: toSm2PrivateJwk(d).d }, 'k1')).toThrow(RangeError);
  expect(() => createSm2Signer({ ...other, d: '' }, 'k1')).toThrow(RangeError);
  expect(signer).toMatchObject({ alg: 'SM2', kid: 'k1' });
});
