import { expect, test } from 'vitest';
import { generateKey } from './generate-key.ts';
import { toPublicJwk } from './to-public-jwk.ts';
import { toRegisteredKey } from './to-registered-key.ts';

const jwk = toPublicJwk(generateKey('ES256'));
const published = { jwk, notBefore: '2026-11-23T00:00:00Z', notAfter: null, revokedAt: null };

test('a key of the directory keeps its identity and its dates', () => {
  expect(toRegisteredKey({ ...published, revokedAt: '2026-11-24T08:00:00+08:00' })).toMatchObject({
    kid: jwk.kid,
    alg: 'ES256',
    notBeforeMs: Date.UTC(2026, 10, 23),
    notAfterMs: null,
    revokedAtMs: Date.UTC(2026, 10, 24),
  });
});

test('SQX-R81: a date that cannot be read stops the import instead of keeping a key alive', () => {
  for (const broken of [{ notBefore: 'soon' }, { notAfter: '' }, { revokedAt: 'yes' }]) {
    expect(() => toRegisteredKey({ ...published, ...broken })).toThrow(RangeError);
  }
});

test('what is no key is not imported', () => {
  expect(() => toRegisteredKey({ ...published, jwk: { kty: 'EC' } })).toThrow();
});
