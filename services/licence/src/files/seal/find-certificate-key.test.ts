import { X509Certificate } from 'node:crypto';
import { DER_TAGS, readBitString, readDer, readDerMembers } from '@shuqiao/protocol/sm/der';
import { findSm2PublicKey } from '@shuqiao/protocol/sm/sm2-der-key';
import { findSm2PublicHex } from '@shuqiao/protocol/sm/sm2-key';
import { verifySm2 } from '@shuqiao/protocol/sm/sm2-signature';
import { toRawSm2Signature } from '@shuqiao/protocol/sm/sm2-signature-der';
import { describe, expect, test } from 'vitest';
import { findCertificateKey } from './find-certificate-key.ts';

/** Made with `openssl req -x509`, P-256 and SM2 with the default ID. */
const p256 = Buffer.from(
  'MIIBfzCCASWgAwIBAgIUK5IqQSuKcaCemmlX6lu2t7XuhWkwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJc2VhbCB0ZXN0MCAX' +
    'DTI2MTEyNDAxMzEzNloYDzIxMjYxMDMxMDEzMTM2WjAUMRIwEAYDVQQDDAlzZWFsIHRlc3QwWTATBgcqhkjOPQIBBggqhkjO' +
    'PQMBBwNCAAQNmeSVmI/C2ny0iJtLvkN2tzkYpaYKkIZTlC2m35o8RVpAxq3c102Ub3ZnNJ3GEwsT+3F9ri2Vtht6G9XmwnR7' +
    'o1MwUTAdBgNVHQ4EFgQU0ONYPzE3xmDFTZLQ7vD5F7yzzxAwHwYDVR0jBBgwFoAU0ONYPzE3xmDFTZLQ7vD5F7yzzxAwDwYD' +
    'VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBSs6+QXvQzj4HPCFQC3QMgrKhlAgxbaq+5kr+BjcVUBQIhAOQUTfXx' +
    'KY1NRgWWT25NSdfErkoV1dohGTVziff5mBwM',
  'base64',
);
const sm2 = Buffer.from(
  'MIIBgDCCASWgAwIBAgIUMnAGP72TPRbJFkeOw+4M8jJ0QCIwCgYIKoEcz1UBg3UwFDESMBAGA1UEAwwJc2VhbCB0ZXN0MCAX' +
    'DTI2MTEyNDAxMzEzNloYDzIxMjYxMDMxMDEzMTM2WjAUMRIwEAYDVQQDDAlzZWFsIHRlc3QwWTATBgcqhkjOPQIBBggqgRzP' +
    'VQGCLQNCAAQW3iDZGmlobgsCAwriTPs689c5LYLWdllfokrj60WBQFvck74ajUFSON73a1GiOpA1gQEViIPwyWB0pDV4qF31' +
    'o1MwUTAdBgNVHQ4EFgQUnvZtfBqJAxEYPssgDbqun9npUdgwHwYDVR0jBBgwFoAUnvZtfBqJAxEYPssgDbqun9npUdgwDwYD' +
    'VR0TAQH/BAUwAwEB/zAKBggqgRzPVQGDdQNJADBGAiEAhVd7RLDZpXCYGYC/ZzS9wTtAaRjb33N0vLXGpfcHPHcCIQCBnTO3' +
    '8x3SJduBfq6CFBbzrwygS0mNnOaMDwtJFb+rWg==',
  'base64',
);

describe('a certificate of OpenSSL', () => {
  test.each([
    ['P-256', p256],
    ['SM2', sm2],
  ])('on %s: its key is found', (_name, certificate) => {
    const spki = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    expect(Buffer.from(findCertificateKey(certificate) ?? []).equals(spki)).toBe(true);
  });

  test('on SM2: its own signature holds under its key', () => {
    const [tbs, , bits] = readDerMembers(readDer(sm2), DER_TAGS.sequence, 3) ?? [];
    const raw = toRawSm2Signature(readBitString(bits) ?? new Uint8Array()) ?? new Uint8Array();
    const key = findSm2PublicHex(findSm2PublicKey(findCertificateKey(sm2) ?? new Uint8Array()) ?? {}) ?? '';
    const signed = Buffer.from(tbs?.whole ?? []);
    expect(verifySm2(signed, raw, key)).toBe(true);
    signed[20] = (signed[20] ?? 0) ^ 1;
    expect(verifySm2(signed, raw, key)).toBe(false);
  });

  test('cut off anywhere has no key', () => {
    for (let length = 0; length < p256.length; length += 1) {
      expect(findCertificateKey(p256.subarray(0, length))).toBeUndefined();
    }
  });
});
