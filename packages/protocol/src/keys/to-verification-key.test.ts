import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateKey } from './generate-key.ts';
import type { PublicJwk } from './jwk.ts';
import { toPublicJwk } from './to-public-jwk.ts';
import { toVerificationKey } from './to-verification-key.ts';

const algs = ['ES256', 'Ed25519', 'PS256'] as const;
const keys = algs.map((alg) => toPublicJwk(generateKey(alg)));

test('SQX-R14: a key is imported for its own algorithm and no other', () => {
  for (const jwk of keys) {
    for (const alg of algs) {
      if (alg === jwk.alg) expect(toVerificationKey(jwk)).toMatchObject({ kid: jwk.kid, alg });
      else expect(() => toVerificationKey({ ...jwk, alg })).toThrow(TypeError);
    }
  }
});

test('SQX-R71: P-384 is not imported as ES256', () => {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
  expect(() => toVerificationKey({ ...jwk, alg: 'ES256', use: 'sig', kid: 'k' } as PublicJwk)).toThrow(
    TypeError,
  );
});
