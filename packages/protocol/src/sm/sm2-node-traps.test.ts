import { createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { expect, test } from 'vitest';
import { toHex } from './hex.ts';
import { findSm2PublicKey } from './sm2-der-key.ts';
import { findSm2PublicHex } from './sm2-key.ts';
import { verifySm2 } from './sm2-signature.ts';
import { toRawSm2Signature } from './sm2-signature-der.ts';

const message = Buffer.from('message digest');
const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
const spki = pair.publicKey.export({ type: 'spki', format: 'der' });
const publicHex = findSm2PublicHex(findSm2PublicKey(spki) ?? {}) ?? '';

test('LIC-M2: what Node signs with a generated SM2 key is ECDSA, and is refused', () => {
  const signed = sign('sm3', message, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
  const isEcdsa = verify('sm3', message, { key: pair.publicKey, dsaEncoding: 'ieee-p1363' }, signed);
  expect({ isEcdsa, bytes: signed.length, publicBytes: publicHex.length / 2 }).toEqual({
    isEcdsa: true,
    bytes: 64,
    publicBytes: 65,
  });
  expect(verifySm2(message, signed, publicHex)).toBe(false);
});

test('LIC-M2: what Node signs with an SM2 key read from PEM has an empty ID, and is refused', () => {
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  const signed = toRawSm2Signature(sign('sm3', message, createPrivateKey(pem))) ?? new Uint8Array();
  const withEmptyId = sm2.doVerifySignature(message, toHex(signed), publicHex, { hash: true, userId: '' });
  expect({ withEmptyId, bytes: signed.length }).toEqual({ withEmptyId: true, bytes: 64 });
  expect(verifySm2(message, signed, publicHex)).toBe(false);
});
