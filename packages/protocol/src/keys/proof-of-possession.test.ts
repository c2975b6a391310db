import { describe, expect, test } from 'vitest';
import { createSigner } from '../sqx/sign.ts';
import { generateKey } from './generate-key.ts';
import { checkKeyProof, signKeyProof } from './proof-of-possession.ts';
import { toPublicJwk } from './to-public-jwk.ts';
import { toSigningKey } from './to-signing-key.ts';
import { toVerificationKey } from './to-verification-key.ts';

const context = {
  system: 'dept-a',
  audience: 'https://gw.example',
  nonce: 'fresh-nonce',
  nowMs: 1_790_000_000_500,
};
const jwk = generateKey('ES256');
const own = toSigningKey(jwk);
const key = toVerificationKey(toPublicJwk(jwk));
const claims = { iss: 'dept-a', aud: 'https://gw.example', iat: 1_790_000_000, nonce: 'fresh-nonce' };
const prove = (over: object) =>
  createSigner('sqx-key-proof+jwt', own)(JSON.stringify({ ...claims, ...over }));

test.each(['ES256', 'Ed25519', 'PS256'] as const)(
  'SQX-R76: the holder of a new %s key can prove it',
  (alg) => {
    const pair = generateKey(alg);
    const token = signKeyProof(toSigningKey(pair), context);
    expect(checkKeyProof(token, toVerificationKey(toPublicJwk(pair)), context)).toBeUndefined();
  },
);

describe('SQX-R76: a proof does not hold', () => {
  test.each([
    ['for another nonce', 'nonce', prove({ nonce: 'old-nonce' })],
    ['for another system', 'iss', prove({ iss: 'dept-b' })],
    ['for another gateway', 'aud', prove({ aud: 'https://other.example' })],
    ['with a claim left out', 'claims', prove({ nonce: undefined })],
    ['with a claim added', 'claims', prove({ exp: 1_790_000_060 })],
    ['without a time', 'iat', prove({ iat: '1790000000' })],
    ['of long ago', 'iat', prove({ iat: 1_789_999_700 })],
    ['of the future', 'iat', prove({ iat: 1_790_000_301 })],
    ['as a request', 'token', createSigner('sqx-request+jwt', own)(JSON.stringify(claims))],
    ['as no token', 'token', 'x'],
  ])('%s', (_name, member, token) => {
    expect(checkKeyProof(token, key, context)).toEqual({ code: 'key_proof', rule: 'SQX-R76', member });
  });

  test('by another key, under whichever kid', () => {
    const other = toSigningKey(generateKey('ES256'));
    for (const kid of [other.kid, jwk.kid]) {
      expect(checkKeyProof(signKeyProof({ ...other, kid }, context), key, context)?.member).toBe('signature');
    }
    const misnamed = signKeyProof({ ...own, kid: other.kid }, context);
    expect(checkKeyProof(misnamed, key, context)?.member).toBe('signature');
  });
});
