import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../../keys/generate-key.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { issueStatusListToken } from './issue-status-list-token.ts';
import { packStatuses } from './pack-statuses.ts';
import { getStatus, type StatusBits } from './status-bits.ts';
import {
  forgeList,
  issueList,
  readList,
  strangerKey,
  toTrustedKey,
  worldKey,
  worldList,
  worldNowMs,
  worldNowSeconds,
  worldSignerId,
  worldSigners,
  worldUri,
} from './testing/status-world.ts';
import type { TrustedKey } from './trusted-key-set.ts';

const invalid = (reason: string) => ({ code: 'status_token_invalid', reason });
const oneSigner = (id: string, ...keys: TrustedKey[]) => ({ signers: [{ id, keys }] });

test('LIC-S18: a list that we issue is read back with its times, its signer and every value', () => {
  expect(readList(issueList())).toEqual({
    uri: worldUri,
    signer: worldSignerId,
    kid: worldKey.kid,
    iatMs: worldNowMs - 100_000,
    expMs: worldNowMs + 86_400_000,
    ttlSeconds: 3_600,
    bits: 2,
    size: 4,
    bytes: new Uint8Array([0b11_10_01_00]),
    retrievedAtMs: worldNowMs,
  });
});

test('V12, V13: whatever is packed comes out of the token again, on both platforms', async () => {
  const anyList = fc
    .constantFrom<StatusBits>(1, 2, 4, 8)
    .chain((bits) => fc.uint8Array({ minLength: 1, maxLength: 500 }).map((bytes) => ({ bits, bytes })));
  await fc.assert(
    fc.asyncProperty(anyList, async ({ bits, bytes }) => {
      const token = issueList({ bits, bytes });
      const read = readList(token);
      expect(read).toMatchObject({ bits, size: bytes.length * (8 / bits) });
      expect('bytes' in read && [...read.bytes]).toEqual([...bytes]);
      expect(await readList(token, { crypto: webLicenceCrypto })).toEqual(read);
    }),
    { numRuns: 50 },
  );
});

test.each(['Ed25519', 'PS256'] as const)('LIC-P8: %s signs lists as well', (alg) => {
  const key = generateKey(alg);
  const token = issueList({}, createNodeSigner(key));
  expect(readList(token, oneSigner(worldSignerId, toTrustedKey(key)))).toHaveProperty('bits', 2);
});

test('no promise is made where the platform answers at once', () => {
  expect(readList(issueList())).not.toBeInstanceOf(Promise);
});

test('the bytes kept are no larger than the list', () => {
  const read = readList(issueList());
  expect('bytes' in read && read.bytes.buffer.byteLength).toBe(1);
});

describe('V12: form of the token', () => {
  test.each([
    ['nothing', ''],
    ['an error page', '<html>503</html>'],
    ['two segments', issueList().split('.').slice(0, 2).join('.')],
    ['four segments', `${issueList()}.AA`],
    ['no signature', `${issueList().split('.').slice(0, 2).join('.')}.`],
    ['padding', `${issueList()}=`],
    ['a line break', `${issueList()}\n`],
    ['a repeated member', forgeList({ text: '{"sub":"a","sub":"b"}' })],
    ['__proto__', forgeList({ text: '{"__proto__":{"sub":"b"}}' })],
    ['an array', forgeList({ text: '[]' })],
    ['a byte order mark', forgeList({ text: '\u{feff}{}' })],
    ['deep nesting', forgeList({ text: `{"a":${'['.repeat(20)}${']'.repeat(20)}}` })],
  ])('%s is malformed', (_name, text) => {
    expect(readList(text)).toEqual(invalid('malformed'));
  });

  test('LIC-S4: more than 5 MiB of text is not even split', () => {
    expect(readList('A'.repeat(5 * 1_048_576 + 1))).toEqual(invalid('too_large'));
  });

  test.each([
    ['typ: JWT', { typ: 'JWT' }, 'typ'],
    ['typ: dc+sd-jwt', { typ: 'dc+sd-jwt' }, 'typ'],
    ['application/ before the typ', { typ: 'application/statuslist+jwt' }, 'typ'],
    ['no typ', { typ: undefined }, 'typ'],
    ['crit', { crit: ['exp'] }, 'header'],
    ['a member nobody knows', { x: 1 }, 'header'],
    ['a key of its own', { jwk: {} }, 'header'],
    ['no kid', { kid: undefined }, 'header'],
    ['kid as a number', { kid: 7 }, 'header'],
    ['LIC-T20: alg none', { alg: 'none' }, 'alg'],
    ['LIC-T20: HS256', { alg: 'HS256' }, 'alg'],
    ['an algorithm that is not the key’s', { alg: 'PS256' }, 'alg'],
  ])('header: %s', (_name, header, reason) => {
    expect(readList(forgeList({ header }))).toEqual(invalid(reason));
  });
});

describe('V12: claims', () => {
  const list = { bits: 2, lst: 'eNpjYQAAAAUABQ' };
  test.each([
    ['LIC-T8: no sub', { sub: undefined }, 'sub'],
    ['LIC-T8: no iat', { iat: undefined }, 'iat'],
    ['iat as text', { iat: '1790000000' }, 'iat'],
    ['iat with a fraction', { iat: 1_790_000_000.5 }, 'iat'],
    ['negative iat', { iat: -1 }, 'iat'],
    ['exp as text', { exp: '2790000000' }, 'exp'],
    ['exp null', { exp: null }, 'exp'],
    ['nbf as text', { nbf: '0' }, 'nbf'],
    ['nbf in the future', { nbf: worldNowSeconds + 11 }, 'nbf'],
    ['iss as a number', { iss: 1 }, 'iss'],
    ['LIC-S10: ttl 0', { ttl: 0 }, 'ttl'],
    ['LIC-S10: ttl −5', { ttl: -5 }, 'ttl'],
    ['LIC-S10: ttl "300"', { ttl: '300' }, 'ttl'],
    ['LIC-S10: ttl null', { ttl: null }, 'ttl'],
    ['no list', { status_list: undefined }, 'status_list'],
    ['a list as text', { status_list: 'x' }, 'status_list'],
    ['no lst', { status_list: { bits: 2 } }, 'status_list'],
    ['an lst of no base64url', { status_list: { ...list, lst: 'eNp+' } }, 'status_list'],
    ['an empty lst', { status_list: { ...list, lst: '' } }, 'status_list'],
    ['V13: 3 bits', { status_list: { ...list, bits: 3 } }, 'bits'],
    ['V13: bits as text', { status_list: { ...list, bits: '2' } }, 'bits'],
    ['V13: no bits', { status_list: { lst: list.lst } }, 'bits'],
  ])('%s', (_name, payload, reason) => {
    expect(readList(forgeList({ payload }))).toEqual(invalid(reason));
  });

  test.each([1e-3, 300.5, 1e12])('LIC-S10: ttl %d is a positive number', (ttl) => {
    expect(readList(forgeList({ payload: { ttl } }))).toMatchObject({ ttlSeconds: ttl });
  });

  test('exp, ttl and iss may be absent in the lists of others', () => {
    const payload = { exp: undefined, ttl: undefined, iss: undefined };
    expect(readList(forgeList({ payload }))).toMatchObject({
      expMs: null,
      ttlSeconds: null,
      signer: worldSignerId,
    });
  });

  test.each([
    `${worldUri}/`,
    worldUri.replace('lists.example', 'lists.example.org'),
    worldUri.replace('https', 'http'),
    worldUri.replace('lists', 'LISTS'),
    `${worldUri}?time=1`,
  ])('LIC-S5, LIC-T26: sub %s is another list', (sub) => {
    expect(readList(issueList({ uri: sub }))).toEqual(invalid('sub'));
  });

  test('iat may be ahead of our clock by 10 s and no more', () => {
    expect(readList(issueList({ iatSeconds: worldNowSeconds + 10 }))).toHaveProperty('bytes');
    expect(readList(issueList({ iatSeconds: worldNowSeconds + 11 }))).toEqual(invalid('iat'));
  });

  test('LIC-T8: a list has ended at exp', () => {
    const at = (nowMs: number) => readList(issueList(), { nowMs });
    expect(at(worldList.expSeconds * 1_000 - 1)).toHaveProperty('bytes');
    expect(at(worldList.expSeconds * 1_000)).toEqual(invalid('exp'));
  });
});

describe('LIC-S15: who signed', () => {
  const token = issueList();

  test.each([
    ['nobody is registered', { signers: [] }],
    ['another key is registered', oneSigner(worldSignerId, toTrustedKey(strangerKey))],
    [
      'the key is registered for another signer than iss names',
      oneSigner('https://other.example', toTrustedKey(worldKey)),
    ],
  ])('%s', (_name, trust) => {
    expect(readList(token, trust)).toEqual(invalid('signer'));
  });

  test('a key registered with an id is not enough: the signature has to be its own', () => {
    const { jwk } = toTrustedKey(strangerKey);
    expect(readList(token, oneSigner(worldSignerId, toTrustedKey(worldKey, { jwk })))).toEqual(
      invalid('signature'),
    );
  });

  test('a changed list, a cut signature', () => {
    const [header, , signature] = token.split('.');
    const [, payload] = issueList({ bytes: packStatuses([0, 0, 0, 0], 2) }).split('.');
    expect(readList(`${header}.${payload}.${signature}`)).toEqual(invalid('signature'));
    expect(readList(token.slice(0, -6))).toEqual(invalid('signature'));
  });

  const iat = new Date(worldList.iatSeconds * 1_000).toISOString();
  const later = new Date(worldNowMs + 1_000).toISOString();
  const before = new Date(worldList.iatSeconds * 1_000 - 1_000).toISOString();
  test.each([
    ['not yet good at iat', { notBefore: later }, 'key'],
    ['good from iat on', { notBefore: iat }, undefined],
    ['no longer good at iat', { notAfter: iat }, 'key'],
    ['good at iat, ended since', { notAfter: new Date(worldNowMs - 1).toISOString() }, undefined],
    ['revoked before iat', { revokedAt: before }, 'key'],
    [
      'revoked after iat: the list may be dated back',
      { revokedAt: new Date(worldNowMs).toISOString() },
      'key',
    ],
    ['to be revoked', { revokedAt: later }, undefined],
    ['with a date nobody can read', { notAfter: 'soon' }, 'key'],
  ])('a key %s', (_name, changes, reason) => {
    const read = readList(token, oneSigner(worldSignerId, toTrustedKey(worldKey, changes)));
    if (reason) expect(read).toEqual(invalid(reason));
    else expect(read).toHaveProperty('bytes');
  });
});

describe('LIC-S7: only a whole zlib stream is a list', () => {
  const bytes = packStatuses(new Uint8Array(4_096), 2);
  const deflated = deflateSync(bytes);
  test.each([
    ['gzip', gzipSync(bytes)],
    ['raw deflate', deflateRawSync(bytes)],
    ['not compressed', bytes],
    ['truncated', deflated.subarray(0, -1)],
    ['junk appended', Buffer.concat([deflated, Buffer.from([0])])],
    ['a second stream appended', Buffer.concat([deflated, deflated])],
    ['a wrong checksum', Buffer.concat([deflated.subarray(0, -1), Buffer.from([0])])],
    ['an empty list', deflateSync(Buffer.alloc(0))],
  ])('%s', async (_name, lst) => {
    expect(readList(forgeList({ lst }))).toEqual(invalid('inflate'));
    expect(await readList(forgeList({ lst }), { crypto: webLicenceCrypto })).toEqual(invalid('inflate'));
  });

  test('nothing is inflated before the signature holds', () => {
    const crypto = { ...nodeLicenceCrypto, verify: () => false, inflate: () => expect.unreachable() };
    expect(readList(issueList(), { crypto })).toEqual(invalid('signature'));
  });
});

describe('LIC-T19: status bombs', () => {
  const bomb = deflateSync(Buffer.alloc(64 * 1_048_576));

  test.each([
    ['node:zlib', nodeLicenceCrypto],
    ['DecompressionStream', webLicenceCrypto],
  ])('%s: 64 MiB of zeros in 64 KB are refused, and memory stays flat', async (_name, crypto) => {
    const token = forgeList({ lst: bomb });
    expect(token.length).toBeLessThan(150_000);
    await readList(token, { crypto });
    const beforeBytes = process.memoryUsage().rss;
    for (let round = 0; round < 5; round += 1) {
      expect(await readList(token, { crypto })).toEqual(invalid('inflate'));
    }
    expect(process.memoryUsage().rss - beforeBytes).toBeLessThan(64 * 1_048_576);
  });

  test('LIC-S6: 4 MiB is the largest list, unless less is allowed', () => {
    const full = forgeList({ lst: deflateSync(Buffer.alloc(4 * 1_048_576)) });
    const over = forgeList({ lst: deflateSync(Buffer.alloc(4 * 1_048_576 + 1)) });
    expect(readList(full)).toHaveProperty('size', 16_777_216);
    expect(readList(over)).toEqual(invalid('inflate'));
    expect(readList(full, { maxBytes: 4 * 1_048_576 - 1 })).toEqual(invalid('inflate'));
  });
});

describe('LIC-S17: a list of the past', () => {
  const token = issueList({ iatSeconds: 1_500_000_000, expSeconds: 1_500_086_400 });
  const at = (seconds: number) => readList(token, { atMs: seconds * 1_000 });
  const unavailable = (reason: string) => ({ code: 'status_history_unavailable', reason });

  test.each([1_500_000_000, 1_500_086_400])('answers for %i, though it has ended since', (seconds) => {
    expect(at(seconds)).toHaveProperty('bytes');
  });

  test.each([1_499_999_999, 1_500_086_401])('says nothing about %i', (seconds) => {
    expect(at(seconds)).toEqual(unavailable('time'));
  });

  test('LIC-T17: a host that ignores the question and sends the list of today is not believed', () => {
    expect(readList(issueList(), { atMs: 1_500_000_000_000 })).toEqual(unavailable('time'));
  });

  test('without exp it is no witness', () => {
    const endless = forgeList({ payload: { exp: undefined } });
    expect(readList(endless, { atMs: worldNowMs })).toEqual(unavailable('exp'));
  });
});

describe('LIC-S18: issuing', () => {
  const signer = createNodeSigner(worldKey);

  test.each([
    ['exp at iat', { expSeconds: worldList.iatSeconds }],
    ['ttl 0', { ttlSeconds: 0 }],
    ['a fraction', { ttlSeconds: 1.5 }],
    ['a negative iat', { iatSeconds: -1 }],
    ['an exp that is no number', { expSeconds: Number.NaN }],
  ])('%s is refused', (_name, changes) => {
    expect(() => issueList(changes)).toThrow(RangeError);
  });

  test('waits for a platform that deflates and signs later', async () => {
    const later = { ...signer, sign: async (bytes: Uint8Array) => signer.sign(bytes) };
    const token = await issueStatusListToken(worldList, later, async (bytes) => deflateSync(bytes));
    const read = readList(token);
    expect('bytes' in read && getStatus(read.bytes, 2, 3)).toBe(3);
  });
});

test('a signer is found among several', () => {
  const others = { id: 'https://other.example', keys: [toTrustedKey(strangerKey)] };
  expect(readList(issueList(), { signers: [others, ...worldSigners] })).toHaveProperty(
    'signer',
    worldSignerId,
  );
});
