import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toSigningKey } from '../keys/to-signing-key.ts';
import {
  buildWorldRequest,
  receive,
  requester,
  toLiveKey,
  toSystem,
  worldKeys,
  worldNowMs,
} from '../testing/sqx-world.ts';
import { authenticate, type RegisteredKey, type Registry } from './authenticate.ts';
import { readRequestJws } from './read-jws.ts';
import { createSigner } from './sign.ts';

const { token } = buildWorldRequest();
const ownKey = toLiveKey(worldKeys.requester);

function readToken(text: string) {
  const read = readRequestJws(text);
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.jws;
}

function registryOf(...keys: RegisteredKey[]): Registry<ReturnType<typeof toSystem>> {
  const systems = new Map([[requester.iss, toSystem(requester.iss, ...keys)]]);
  return { findSystem: (issuer) => systems.get(issuer) };
}

function attempt(registry: Registry<ReturnType<typeof toSystem>>, text = token, nowMs = worldNowMs) {
  return authenticate(readToken(text), registry, nowMs);
}

test('a request signed by a registered key is authenticated as its system', () => {
  expect(attempt(registryOf(ownKey))).toMatchObject({
    system: { id: requester.iss },
    key: { kid: ownKey.kid },
  });
});

describe('SQX-R13: the issuer is found by own key, whatever is sent', () => {
  const registry = registryOf(ownKey);
  test.each([
    ['missing', undefined],
    ['a number', 7],
    ['unknown', 'dept-z'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['__proto__', '__proto__'],
    ['an array', [requester.iss]],
    ['null', null],
    ['of other case', requester.iss.toUpperCase()],
  ])('iss is %s', (_name, iss) => {
    const { token: text } = buildWorldRequest({ claims: { set: { iss } } });
    expect(attempt(registry, text)).toEqual({
      refusal: { code: 'unauthenticated' },
      reason: 'issuer_unknown',
    });
  });
});

test('SQX-R13: a list of issuers is not asked for at all, whatever it prints as', () => {
  const asked: unknown[] = [];
  const { token: text } = buildWorldRequest({ claims: { set: { iss: [requester.iss] } } });
  const findSystem = (issuer: string) => {
    asked.push(issuer);
    return toSystem(requester.iss, ownKey);
  };
  expect(attempt({ findSystem }, text)).toMatchObject({ reason: 'issuer_unknown' });
  expect(asked).toEqual([]);
});

describe('SQX-R14: the key is one of this issuer, and its algorithm is the registered one', () => {
  test("another system's key does not sign for this one", () => {
    expect(attempt(registryOf(toLiveKey(worldKeys.stranger)))).toMatchObject({ reason: 'key_unknown' });
  });

  test('a key registered for PS256 with the header ES256 is unauthenticated, not jwt_alg_forbidden', () => {
    const registered = { ...toLiveKey(generateKey('PS256')), kid: ownKey.kid };
    expect(attempt(registryOf(registered))).toEqual({
      refusal: { code: 'unauthenticated' },
      reason: 'key_alg_mismatch',
    });
  });
});

test('SQX-R15: a signature by another key under the registered kid is refused', () => {
  const { token: text } = buildWorldRequest({ sign: { key: 'stranger' } });
  expect(attempt(registryOf(ownKey), text)).toMatchObject({ reason: 'jwt_signature' });
});

test('SQX-R15: with any character of a good request changed nothing is authenticated', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. =+/~';
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...alphabet), (at, character) => {
      fc.pre(token[at] !== character);
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      const read = readRequestJws(changed);
      expect(
        'refusal' in read ? read : authenticate(read.jws, registryOf(ownKey), worldNowMs),
      ).toHaveProperty('refusal');
    }),
    { numRuns: 1_000 },
  );
});

test('SQX-R15: with any single bit of a good request changed nothing is accepted', () => {
  const request = buildWorldRequest();
  expect(receive(request)).toHaveProperty('claims');
  fc.assert(
    fc.property(fc.nat(request.token.length * 8 - 1), (bit) => {
      const bytes = Buffer.from(request.token, 'latin1');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const changed = {
        ...request,
        headers: { ...request.headers, 'Shuqiao-Request': bytes.toString('latin1') },
      };
      expect(receive(changed)).toHaveProperty('refusal');
    }),
    { numRuns: 1_000 },
  );
});

test('SQX-R16: the five reasons have one public face', () => {
  const outsider = buildWorldRequest({ claims: { set: { iss: 'dept-z' } } }).token;
  const forged = buildWorldRequest({ sign: { with: 'zeros-64' } }).token;
  const failures = [
    attempt(registryOf(ownKey), outsider),
    attempt(registryOf()),
    attempt(registryOf({ ...ownKey, revokedAtMs: worldNowMs })),
    attempt(registryOf({ ...ownKey, alg: 'Ed25519' })),
    attempt(registryOf(ownKey), forged),
  ];
  expect(failures.map((failure) => 'reason' in failure && failure.reason)).toEqual([
    'issuer_unknown',
    'key_unknown',
    'key_revoked',
    'key_alg_mismatch',
    'jwt_signature',
  ]);
  const faces = failures.map((failure) => JSON.stringify('refusal' in failure && failure.refusal));
  expect(new Set(faces)).toEqual(new Set(['{"code":"unauthenticated"}']));
});

test('SQX-R80: while two keys of a system live, either signs', () => {
  const second = generateKey('Ed25519');
  const registry = registryOf(ownKey, toLiveKey(second));
  const sign = createSigner('sqx-request+jwt', toSigningKey(second));
  expect(attempt(registry)).toMatchObject({ key: { kid: ownKey.kid } });
  expect(attempt(registry, sign(JSON.stringify({ iss: requester.iss })))).toMatchObject({
    key: { kid: second.kid },
  });
});

describe('SQX-R81: a key signs only while it lives', () => {
  test.each([
    ['not yet valid', { notBeforeMs: worldNowMs + 1 }, 'key_unknown'],
    ['past its end', { notAfterMs: worldNowMs }, 'key_revoked'],
    ['revoked', { revokedAtMs: worldNowMs }, 'key_revoked'],
    ['revoked before it was valid', { revokedAtMs: 0 }, 'key_revoked'],
  ])('%s', (_name, over, reason) => {
    expect(attempt(registryOf({ ...ownKey, ...over }))).toMatchObject({ reason });
  });

  test.each([
    ['from its first millisecond', { notBeforeMs: worldNowMs }],
    ['to its last', { notAfterMs: worldNowMs + 1 }],
    ['until a revocation takes effect', { revokedAtMs: worldNowMs + 1 }],
  ])('%s', (_name, over) => {
    expect(attempt(registryOf({ ...ownKey, ...over }))).toHaveProperty('system');
  });

  test('the local block list is in force at once, whatever the directory says', () => {
    const registry = { ...registryOf(ownKey), isBlocked: (kid: string) => kid === ownKey.kid };
    expect(attempt(registry)).toMatchObject({ reason: 'key_revoked' });
  });
});

test('SQX-R77: a revoked key still verifies what it signed before, as of then', () => {
  const retired = { ...ownKey, revokedAtMs: worldNowMs + 60_000 };
  const threeYearsLaterMs = worldNowMs + 3 * 365 * 86_400_000;
  expect(attempt(registryOf(retired), token, threeYearsLaterMs)).toMatchObject({ reason: 'key_revoked' });
  expect(attempt(registryOf(retired), token, worldNowMs)).toHaveProperty('system');
});
