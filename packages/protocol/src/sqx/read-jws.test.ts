import fc from 'fast-check';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { toSigningKey } from '../keys/to-signing-key.ts';
import { toVerificationKey } from '../keys/to-verification-key.ts';
import { buildWorldRequest, signPayloadText } from '../testing/sqx-world.ts';
import { decodeSegment } from './base64url.ts';
import { readRequestJws } from './read-jws.ts';
import type { Refusal } from './refusal.ts';
import { createSigner } from './sign.ts';
import { verifySignature } from './verify-signature.ts';

const { token } = buildWorldRequest();
const [header = '', payload = '', signature = ''] = token.split('.');
const encode = (text: string) => Buffer.from(text).toString('base64url');
const good = { alg: 'ES256', typ: 'sqx-request+jwt', kid: 'k'.repeat(43) };

function refusalOf(text: string): Refusal | undefined {
  const read = readRequestJws(text);
  return 'refusal' in read ? read.refusal : undefined;
}

function refusalOfHeader(members: object | string): Refusal | undefined {
  const text = typeof members === 'string' ? members : JSON.stringify(members);
  return refusalOf(`${encode(text)}.${payload}.${signature}`);
}

test('SQX-R05: 8,192 characters are read, 8,193 and 20,000 are not', () => {
  const exact = (chars: number) => `${token}.`.padEnd(chars, 'A');
  expect(refusalOf(exact(8_192))?.code).toBe('jwt_malformed');
  for (const chars of [8_193, 20_000]) {
    expect(refusalOf(exact(chars))).toEqual({ code: 'jwt_too_large', rule: 'SQX-R05', limit: 8_192 });
  }
});

describe('SQX-R06: three canonical base64url segments, nothing else', () => {
  test.each([
    ['no dot', 'abc'],
    ['two segments', `${header}.${payload}`],
    ['four segments', `${token}.AA`],
    ['the five of a JWE', 'a.b.c.d.e'],
    ['an empty header', `.${payload}.${signature}`],
    ['a detached payload', `${header}..${signature}`],
    ['an empty signature', `${header}.${payload}.`],
    ['nothing but dots', '..'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(refusalOf(text)).toEqual({ code: 'jwt_malformed', rule: 'SQX-R06', part: 'segments' });
  });

  test.each([
    ['padding', `${token}=`],
    ['a space before the last character', `${token.slice(0, -1)} ${token.slice(-1)}`],
    ['a line break', `${header}.${payload}\n.${signature}`],
    ['the plain base64 alphabet', `${header}.${payload}.${'+/'.repeat(43)}`],
    ['one character alone', `${header}.${payload}.${signature.slice(0, 85)}`],
    ['set bits after the last byte', `${header}.${payload}.${'A'.repeat(85)}B`],
    ['a question mark', `${header}.${payload}.?${signature.slice(1)}`],
    ['a non-ASCII character', `${header}.${payload}.é${signature.slice(1)}`],
  ])('%s', (_name, text) => {
    expect(refusalOf(text)).toEqual({ code: 'jwt_malformed', rule: 'SQX-R06', part: 'base64url' });
  });

  test('a segment is decoded exactly when it is what encoding gives', () => {
    const segments = fc.string({
      unit: fc.constantFrom('A', 'B', 'Q', 'g', 'w', '-', '_', '=', '+', ' ', '\n'),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          segments,
          fc.uint8Array({ minLength: 1 }).map((b) => Buffer.from(b).toString('base64url')),
        ),
        (s) => {
          const bytes = decodeSegment(s);
          const canonical =
            /^[A-Za-z0-9_-]+$/.test(s) && Buffer.from(s, 'base64url').toString('base64url') === s;
          expect(bytes !== undefined).toBe(canonical);
        },
      ),
    );
  });
});

describe('SQX-R07: header and payload are strict JSON objects', () => {
  test('a repeated header parameter is named', () => {
    expect(refusalOfHeader('{"alg":"none","alg":"ES256"}')).toEqual({
      code: 'jwt_duplicate_key',
      rule: 'SQX-R07',
      member: 'alg',
    });
  });

  test('a repeated payload member is named, its values are not', () => {
    expect(refusalOf(signPayloadText('{"iss":"secret-a","iss":"secret-b"}'))).toEqual({
      code: 'jwt_duplicate_key',
      rule: 'SQX-R07',
      member: 'iss',
    });
  });

  test('a long member name goes back shortened', () => {
    const name = 'x'.repeat(500);
    expect(refusalOf(signPayloadText(`{"${name}":1,"${name}":2}`))?.member).toHaveLength(65);
  });

  test.each([
    ['json', '[1]'],
    ['json', '{"a":1}{}'],
    ['depth', `{"a":${'['.repeat(16)}${']'.repeat(16)}}`],
    ['json', '{"a":"\\ud800"}'],
  ])('%s: %s', (part, text) => {
    const refusal = { code: 'jwt_malformed', rule: 'SQX-R07', part };
    expect(refusalOf(signPayloadText(text))).toEqual(refusal);
    expect(refusalOfHeader(text)).toEqual(refusal);
  });

  test('bytes that are no UTF-8 are refused', () => {
    expect(refusalOf(`${header}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.AA`)?.part).toBe(
      'utf8',
    );
  });
});

describe('SQX-R09: the header is closed', () => {
  test.each([
    'jwk',
    'jku',
    'x5u',
    'x5c',
    'x5t',
    'x5t#S256',
    'crit',
    'b64',
    'zip',
    'cty',
    'enc',
    'epk',
    'p2c',
    'ALG',
  ])('%s is refused, though the rest is right', (name) => {
    expect(refusalOfHeader({ ...good, [name]: 'x' })).toEqual({
      code: 'jwt_header_forbidden',
      rule: 'SQX-R09',
      parameter: name,
    });
  });
});

test.each([
  'JWT',
  'jwt',
  'SQX-REQUEST+JWT',
  'application/sqx-request+jwt',
  'sqx-response+jwt',
  'sqx-key-proof+jwt',
  'dc+sd-jwt',
  'kb+jwt',
  'statuslist+jwt',
  '',
  null,
  undefined,
  1,
  ['sqx-request+jwt'],
])('SQX-R10: typ %j is never a request', (typ) => {
  expect(refusalOfHeader({ ...good, typ })).toEqual({
    code: 'jwt_type',
    rule: 'SQX-R10',
    expected: 'sqx-request+jwt',
  });
});

test.each([
  'none',
  'None',
  'NONE',
  'nOnE',
  '',
  'HS256',
  'RS256',
  'ES384',
  'ES512',
  'ES256K',
  'EdDSA',
  'PS384',
  'SM2',
  'es256',
  'ES256 ',
  null,
  undefined,
  256,
  ['ES256'],
])('SQX-R11: alg %j is refused before any key is looked at', (alg) => {
  expect(refusalOfHeader({ ...good, alg })).toEqual({
    code: 'jwt_alg_forbidden',
    rule: 'SQX-R11',
    expected: ['ES256', 'Ed25519', 'PS256'],
  });
});

test.each([
  '',
  '../../../dev/null',
  '|sleep 10',
  "' or 1=1 --",
  'k'.repeat(42),
  'k'.repeat(44),
  `${'k'.repeat(42)}=`,
  `${'k'.repeat(42)}\n`,
  null,
  undefined,
  1,
  ['k'.repeat(43)],
])('SQX-R12: kid %j is refused for its shape', (kid) => {
  expect(refusalOfHeader({ ...good, kid })).toMatchObject({ code: 'jwt_kid_malformed', rule: 'SQX-R12' });
});

describe('SQX-1 §3: the first failure decides', () => {
  const wrongs: [number, string, object][] = [
    [7, 'jwt_header_forbidden', { jwk: {}, typ: 'JWT', alg: 'none', kid: '' }],
    [8, 'jwt_type', { typ: 'JWT', alg: 'none', kid: '' }],
    [9, 'jwt_alg_forbidden', { typ: good.typ, alg: 'none', kid: '' }],
    [10, 'jwt_kid_malformed', { typ: good.typ, alg: 'ES256', kid: '' }],
  ];

  test.each(wrongs)('step %i answers %s although later ones fail too', (step, code, members) => {
    const text = `${encode(JSON.stringify(members))}.${encode('no JSON')}.${signature}`;
    expect(readRequestJws(text)).toMatchObject({ step, refusal: { code } });
  });

  test('a bad payload is step 11', () => {
    expect(readRequestJws(`${header}.${encode('no JSON')}.${signature}`)).toMatchObject({ step: 11 });
  });
});

test('a good token is read as it was written', () => {
  const read = readRequestJws(token);
  if ('refusal' in read) throw new Error(read.refusal.code);
  expect(read.jws.payload).toEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  expect(read.jws.signingInput.toString()).toBe(`${header}.${payload}`);
  expect(read.jws.signature.toString('base64url')).toBe(signature);
});

test('whatever text arrives, the reader answers and does not throw', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.tuple(fc.string(), fc.string(), fc.string()).map((parts) => parts.map(encode).join('.')),
    fc.tuple(fc.json(), fc.json()).map(([h, p]) => `${encode(h)}.${encode(p)}.AA`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(readRequestJws(text)).toHaveProperty('refusal');
    }),
  );
});

describe('what passes our reader and signature check passes jose too, and the other way round', () => {
  const algs = ['ES256', 'Ed25519', 'PS256'] as const;
  test.each(algs)('%s', async (alg) => {
    const jwk = generateKey(alg);
    const publicJwk = toPublicJwk(jwk);
    const own = toVerificationKey(publicJwk);
    const theirs = await importJWK({ ...publicJwk }, alg);
    const sign = createSigner('sqx-request+jwt', toSigningKey(jwk));
    const edits = fc.record({ at: fc.nat(), bit: fc.nat(7), edit: fc.boolean() });

    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string()),
        edits,
        async (claims, { at, bit, edit }) => {
          const bytes = Buffer.from(sign(JSON.stringify(claims)), 'latin1');
          if (edit) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
          const text = bytes.toString('latin1');
          const read = readRequestJws(text);
          const accepted = 'jws' in read && verifySignature(read.jws, own);
          const verified = await compactVerify(text, theirs, { algorithms: [alg] }).catch(() => undefined);
          expect(accepted).toBe(!edit);
          expect(verified !== undefined || !accepted).toBe(true);
          if (!edit) expect(verified).toBeDefined();
        },
      ),
      { numRuns: alg === 'PS256' ? 25 : 100 },
    );
  });
});
