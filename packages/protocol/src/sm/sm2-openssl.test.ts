import { afterAll, describe, expect, test } from 'vitest';
import { readHex } from './hex.ts';
import { findSm2PublicHex } from './sm2-key.ts';
import { readSm2Pem } from './sm2-pem.ts';
import { signSm2, verifySm2 } from './sm2-signature.ts';
import { toRawSm2Signature } from './sm2-signature-der.ts';
import { createSm2Signer } from './sm2-signer.ts';
import { openOpenssl } from './testing/openssl.ts';
import { smVectors } from './testing/sm-vectors.ts';
import { toDerSignature } from './testing/to-der-signature.ts';

const openssl = openOpenssl();
afterAll(() => openssl?.close());

if (openssl) {
  const jwk = readSm2Pem(openssl.privatePem);
  const publicHex = jwk && findSm2PublicHex(jwk);
  if (!jwk || !('d' in jwk) || !publicHex) throw new Error('the key that openssl wrote was not read');

  describe.each([
    ['nothing', new Uint8Array()],
    ['the example message', Buffer.from('message digest')],
    ['100,000 bytes', new Uint8Array(100_000).fill(7)],
  ])('LIC-M1: over %s', (_name, message) => {
    test('openssl accepts what is signed here', () => {
      const signed = createSm2Signer(jwk, 'k1').sign(message) as Uint8Array;
      expect(openssl.verify(message, toDerSignature(signed))).toBe(true);
      expect(openssl.verify(Buffer.concat([message, Buffer.from('!')]), toDerSignature(signed))).toBe(false);
    });

    test('what openssl signs is accepted here', () => {
      for (let round = 0; round < 4; round += 1) {
        const signed = toRawSm2Signature(openssl.sign(message)) ?? new Uint8Array();
        expect(verifySm2(message, signed, publicHex)).toBe(true);
        expect(verifySm2(Buffer.concat([message, Buffer.from('!')]), signed, publicHex)).toBe(false);
      }
    });
  });

  test('LIC-M1: the public PEM of openssl is the public half of its private PEM', () => {
    const { d: _, ...publicJwk } = jwk;
    expect(readSm2Pem(openssl.publicPem)).toEqual(publicJwk);
  });

  test('LIC-M1: openssl accepts the signature that GB/T 32918 prints', () => {
    const { x, y, r, s, message } = smVectors.sm2;
    const head = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d03420004', 'hex');
    const spki = Buffer.concat([head, Buffer.from(x + y, 'hex')]).toString('base64');
    const pem = `-----BEGIN PUBLIC KEY-----\n${spki.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;
    const der = toDerSignature(readHex(r + s) ?? new Uint8Array());
    expect(openssl.verify(Buffer.from(message), der, pem)).toBe(true);
    expect(findSm2PublicHex(readSm2Pem(pem) ?? {})).toBe(`04${x}${y}`);
  });

  test('openssl refuses what signSm2 makes with another key', () => {
    const { d, x, y } = smVectors.sm2;
    const other = signSm2(Buffer.from('m'), { privateHex: d, publicHex: `04${x}${y}` });
    expect(openssl.verify(Buffer.from('m'), toDerSignature(other))).toBe(false);
  });
} else {
  test('NOT RUN: no openssl with SM2 and distid on this machine, so SM2 was not checked against it', () => {
    expect(openssl).toBeUndefined();
  });
}
