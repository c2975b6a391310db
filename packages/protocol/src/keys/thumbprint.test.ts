import { calculateJwkThumbprint } from 'jose';
import { expect, test } from 'vitest';
import { generateKey } from './generate-key.ts';
import { toThumbprint } from './thumbprint.ts';
import { toPublicJwk } from './to-public-jwk.ts';

test.each(['ES256', 'Ed25519', 'PS256'] as const)(
  'SQX-R75: the kid of a new %s key is its RFC 7638 thumbprint, as jose computes it',
  async (alg) => {
    const jwk = generateKey(alg);
    expect(jwk.kid).toBe(await calculateJwkThumbprint({ ...toPublicJwk(jwk) }, 'sha256'));
    expect(toThumbprint(jwk)).toBe(jwk.kid);
  },
);

test('SQX-R75: the example of RFC 8037 A.3 has its thumbprint', () => {
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
  expect(toThumbprint({ kty: 'OKP', crv: 'Ed25519', x })).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});

test('SQX-R70: what is published of a pair holds no private member', () => {
  for (const alg of ['ES256', 'Ed25519', 'PS256'] as const) {
    expect(Object.keys(toPublicJwk(generateKey(alg))).join()).not.toMatch(/\b(?:d|p|q|dp|dq|qi|oth)\b/);
  }
});
