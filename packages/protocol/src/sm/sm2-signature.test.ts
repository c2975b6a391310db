import fc from 'fast-check';
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, test } from 'vitest';
import { readHex } from './hex.ts';
import { prepareSm2Key, SM2_DEFAULT_ID, signSm2, verifySm2 } from './sm2-signature.ts';
import { smVectors } from './testing/sm-vectors.ts';

const ORDER = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';
const example = smVectors.sm2;
const publicHex = `04${example.x}${example.y}`;
const keys = { privateHex: example.d, publicHex };
const message = new TextEncoder().encode(example.message);
const bytesOf = (hex: string) => readHex(hex) ?? new Uint8Array();
const signature = bytesOf(example.r + example.s);

describe('the example of GB/T 32918 and GM/T 0003', () => {
  test('its public key, Z and e come out of its private key, ID and message', () => {
    expect(sm2.getPublicKeyFromPrivateKey(example.d)).toBe(publicHex);
    expect(SM2_DEFAULT_ID).toBe(example.id);
    expect(Buffer.from(sm2.getZ(publicHex, SM2_DEFAULT_ID)).toString('hex')).toBe(example.Z);
    expect(sm2.getHash(message, publicHex, SM2_DEFAULT_ID)).toBe(example.e);
  });

  test('its r and s come out of its k', () => {
    const x1 = BigInt(`0x${sm2.getPublicKeyFromPrivateKey(example.k).slice(2, 66)}`);
    const pointPool = [{ k: BigInt(`0x${example.k}`), x1 }];
    const signed = sm2.doSignature(message, example.d, { hash: true, userId: SM2_DEFAULT_ID, pointPool });
    expect(signed).toBe(example.r + example.s);
  });

  test('its signature is accepted, with the key prepared or not', () => {
    expect(verifySm2(message, signature, publicHex)).toBe(true);
    expect(verifySm2(message, signature, prepareSm2Key(publicHex))).toBe(true);
  });
});

test('what is signed verifies, of any length, and with one bit changed it does not', () => {
  const key = prepareSm2Key(publicHex);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(511), (bytes, bit) => {
      const signed = signSm2(bytes, keys);
      expect(signed).toHaveLength(64);
      expect(verifySm2(bytes, signed, key)).toBe(true);
      expect(verifySm2(Uint8Array.of(...bytes, 0), signed, key)).toBe(false);
      signed[bit >> 3] = (signed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifySm2(bytes, signed, key)).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('two signatures of one message differ: the nonce is fresh', () => {
  expect(signSm2(message, keys)).not.toEqual(signSm2(message, keys));
});

describe('refused:', () => {
  test('a signature made without {hash: true}, over the bare message', () => {
    const bare = sm2.doSignature(message, example.d, { publicKey: publicHex });
    expect(sm2.doVerifySignature(message, bare, publicHex)).toBe(true);
    expect(verifySm2(message, bytesOf(bare), publicHex)).toBe(false);
  });

  test.each(['', '1234567812345679', 'ALICE123@YAHOO.COM'])('a signature made with the ID %j', (userId) => {
    const signed = sm2.doSignature(message, example.d, { hash: true, publicKey: publicHex, userId });
    expect(sm2.doVerifySignature(message, signed, publicHex, { hash: true, userId })).toBe(true);
    expect(verifySm2(message, bytesOf(signed), publicHex)).toBe(false);
  });

  test.each([
    ['r = 0', '0'.repeat(64) + example.s],
    ['s = 0', example.r + '0'.repeat(64)],
    ['r = n', ORDER + example.s],
    ['s = n', example.r + ORDER],
    ['s + n', example.r + (BigInt(`0x${example.s}`) + BigInt(`0x${ORDER}`)).toString(16).slice(-64)],
    [
      'r + s = n',
      example.r + (BigInt(`0x${ORDER}`) - BigInt(`0x${example.r}`)).toString(16).padStart(64, '0'),
    ],
    ['63 bytes', (example.r + example.s).slice(2)],
    ['65 bytes', `${example.r + example.s}00`],
    ['nothing', ''],
  ])('%s', (_name, hex) => {
    expect(verifySm2(message, bytesOf(hex), publicHex)).toBe(false);
  });

  test.each([
    ['not on the curve', `04${example.y}${example.x}`],
    ['empty', ''],
    ['the point at infinity', '00'],
    ['no hex', `04${'x'.repeat(128)}`],
  ])('a public key that is %s', (_name, key) => {
    expect(verifySm2(message, signature, key)).toBe(false);
  });
});
