import { createHmac, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { toSigningKey } from '../keys/to-signing-key.ts';
import { toVerificationKey } from '../keys/to-verification-key.ts';
import { readRequestJws } from './read-jws.ts';
import { createSigner } from './sign.ts';
import { verifySignature } from './verify-signature.ts';

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const es256 = generateKey('ES256');

function readSigned(jwk: typeof es256) {
  const read = readRequestJws(createSigner('sqx-request+jwt', toSigningKey(jwk))('{"iss":"dept-a"}'));
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.jws;
}

describe.each(['ES256', 'Ed25519', 'PS256'] as const)('SQX-R15: %s', (alg) => {
  const jwk = generateKey(alg);
  const jws = readSigned(jwk);
  const key = toVerificationKey(toPublicJwk(jwk));

  test('the signature of the key holds', () => {
    expect(verifySignature(jws, key)).toBe(true);
  });

  test('another key of the same kind does not verify it', () => {
    expect(verifySignature(jws, toVerificationKey(toPublicJwk(generateKey(alg))))).toBe(false);
  });

  test('any flipped bit of the signature, and any other length, is refused without an exception', () => {
    const { signature, signingInput } = jws;
    for (let bit = 0; bit < signature.length * 8; bit += alg === 'PS256' ? 37 : 1) {
      const flipped = Buffer.from(signature);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifySignature({ signingInput, signature: flipped }, key)).toBe(false);
    }
    for (const length of [0, 1, 32, 63, 65, 72, 128, 512]) {
      if (length === signature.length) continue;
      const other = Buffer.concat([signature, Buffer.alloc(512)]).subarray(0, length);
      expect(verifySignature({ signingInput, signature: other }, key)).toBe(false);
    }
  });

  test('a flipped bit of what was signed is refused', () => {
    const signingInput = Buffer.from(jws.signingInput);
    signingInput[5] = (signingInput[5] ?? 0) ^ 1;
    expect(verifySignature({ signingInput, signature: jws.signature }, key)).toBe(false);
  });
});

describe('SQX-R15: ECDSA is r‖s, 64 bytes', () => {
  const jws = readSigned(es256);
  const key = toVerificationKey(toPublicJwk(es256));
  const toHalf = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex');

  test('the DER spelling of a right signature is refused', () => {
    const signature = sign('sha256', jws.signingInput, toSigningKey(es256).key);
    expect(verifySignature({ ...jws, signature }, key)).toBe(false);
  });

  test.each([
    [0n, 0n],
    [0n, 1n],
    [1n, 0n],
    [1n, 1n],
    [order, order],
    [order, 1n],
    [order - 1n, order - 1n],
    [2n ** 256n - 1n, 2n ** 256n - 1n],
  ])('r = %s, s = %s is refused (CVE-2022-21449)', (r, s) => {
    const signature = Buffer.concat([toHalf(r), toHalf(s)]);
    expect(verifySignature({ ...jws, signature }, key)).toBe(false);
  });

  test('r + n, which is r modulo the order, is refused', () => {
    const r = BigInt(`0x${jws.signature.subarray(0, 32).toString('hex')}`) + order;
    if (r < 2n ** 256n) {
      const signature = Buffer.concat([toHalf(r), jws.signature.subarray(32)]);
      expect(verifySignature({ ...jws, signature }, key)).toBe(false);
    }
  });

  test('a MAC with the public key as secret is refused', () => {
    const mac = createHmac('sha256', JSON.stringify(toPublicJwk(es256)))
      .update(jws.signingInput)
      .digest();
    expect(verifySignature({ ...jws, signature: mac }, key)).toBe(false);
    expect(verifySignature({ ...jws, signature: Buffer.concat([mac, mac]) }, key)).toBe(false);
  });
});

test('SQX-R15: an RSA key verifies PSS with SHA-256 and a salt of 32 bytes, not PKCS #1 v1.5', () => {
  const jwk = generateKey('PS256');
  const jws = readSigned(jwk);
  const key = toVerificationKey(toPublicJwk(jwk));
  const privateKey = toSigningKey(jwk).key;
  const other = [
    sign('sha256', jws.signingInput, privateKey),
    sign('sha256', jws.signingInput, { key: privateKey, padding: 6, saltLength: 0 }),
    sign('sha384', jws.signingInput, { key: privateKey, padding: 6, saltLength: 32 }),
  ];
  for (const signature of other) expect(verifySignature({ ...jws, signature }, key)).toBe(false);
});
