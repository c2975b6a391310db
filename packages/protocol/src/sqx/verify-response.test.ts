import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { toSigningKey } from '../keys/to-signing-key.ts';
import { toVerificationKey } from '../keys/to-verification-key.ts';
import {
  buildWorldRequest,
  gateway,
  newUuid,
  requester,
  signPayloadText,
  worldNowMs,
} from '../testing/sqx-world.ts';
import { hashBody } from './body-hash.ts';
import { readRequestJws } from './read-jws.ts';
import { type Answer, echoRequest, spliceLog, toResponseText } from './response-claims.ts';
import { createResponseSigner, createSigner } from './sign.ts';
import { type ReceivedResponse, verifyResponse } from './verify-response.ts';

const gatewayJwk = generateKey('ES256');
const sign = createResponseSigner(toSigningKey(gatewayJwk));
const keys = new Map([[gatewayJwk.kid, toVerificationKey(toPublicJwk(gatewayJwk))]]);
const body = Buffer.from('{"records":[],"next":null}');
const log = { origin: 'log.example/x', index: 0, leaf: 'l'.repeat(43) };

/** One exchange: a request and the claims of its right answer. */
function exchange() {
  const { token } = buildWorldRequest();
  const read = readRequestJws(token);
  if ('refusal' in read) throw new Error(read.refusal.code);
  const answer: Answer = {
    iss: gateway.issuer,
    aud: requester.iss,
    iat: Math.floor(worldNowMs / 1000),
    jti: newUuid(),
    bh: hashBody(body),
    ct: 'application/json',
    status: 200,
    outcome: 'no_data',
    data_as_of: 1_789_999_000,
    records: 0,
  };
  const echo = echoRequest(read.jws);
  return {
    request: { token, iss: requester.iss, jti: String(read.jws.payload.jti) },
    text: toResponseText(echo, answer),
    claims: { ...echo, ...answer },
  };
}

const { request, claims, text } = exchange();
const right: ReceivedResponse = {
  token: sign(spliceLog(text, log)),
  status: 200,
  contentType: 'application/json; charset=utf-8',
  body,
  request,
  gateway: { issuer: gateway.issuer, keys },
  nowMs: worldNowMs,
};

const signClaims = (over: Record<string, unknown>) => sign(JSON.stringify({ ...claims, log, ...over }));
const reasonOf = (over: Partial<ReceivedResponse>) => {
  const result = verifyResponse({ ...right, ...over });
  return 'reason' in result ? `${result.rule} ${result.reason}` : 'accepted';
};
const reasonOfClaims = (over: Record<string, unknown>, received: Partial<ReceivedResponse> = {}) =>
  reasonOf({ token: signClaims(over), ...received });

test('SQX-R100: the answer of the gateway to this request is accepted with its claims', () => {
  expect(verifyResponse(right)).toEqual({ claims: { ...JSON.parse(text), log } });
});

describe('SQX-R100: an answer is accepted only if everything in it fits', () => {
  test('answers of two parallel requests are not interchangeable', () => {
    const other = exchange();
    expect(reasonOf({ request: other.request })).toBe('SQX-R100 req_jti');
    expect(reasonOf({ request: { ...other.request, jti: request.jti } })).toBe('SQX-R100 req_hash');
  });

  test('a request token, or one signed with a key that is not pinned, is no answer', () => {
    const stranger = generateKey('ES256');
    expect(reasonOf({ token: signPayloadText(JSON.stringify(claims)) })).toBe('SQX-R100 malformed');
    expect(reasonOf({ token: createSigner('sqx-request+jwt', toSigningKey(gatewayJwk))('{}') })).toBe(
      'SQX-R100 malformed',
    );
    expect(reasonOf({ token: createResponseSigner(toSigningKey(stranger))('{}') })).toBe(
      'SQX-R100 key_not_pinned',
    );
    const disguised = { ...toSigningKey(stranger), kid: gatewayJwk.kid };
    expect(reasonOf({ token: createResponseSigner(disguised)('{}') })).toBe('SQX-R100 signature');
  });

  test('the algorithm is the one of the pinned key', () => {
    const disguised = { ...toSigningKey(generateKey('Ed25519')), kid: gatewayJwk.kid };
    expect(reasonOf({ token: createResponseSigner(disguised)('{}') })).toBe('SQX-R100 key_alg_mismatch');
  });

  test.each([
    ['issuer', { iss: 'https://other.example' }],
    ['audience', { aud: 'dept-b' }],
    ['audience', { aud: [requester.iss] }],
    ['req_jti', { req_jti: undefined }],
    ['req_hash', { req_hash: 'q'.repeat(43) }],
    ['body_hash', { bh: 'b'.repeat(43) }],
    ['content_type', { ct: 'text/html' }],
    ['status', { status: 201 }],
    ['status', { status: '200' }],
    ['time', { iat: undefined }],
  ])('%s: %j', (reason, over) => {
    expect(reasonOfClaims(over)).toBe(`SQX-R100 ${reason}`);
  });

  test.each([
    ['body_hash', { body: Buffer.from('{"records":[],"next":null} ') }],
    ['content_type', { contentType: 'application/problem+json' }],
    ['content_type', { contentType: undefined }],
    ['status', { status: 203 }],
  ])('%s on the wire', (reason, over) => {
    expect(reasonOf(over)).toBe(`SQX-R100 ${reason}`);
  });

  test('the clocks may differ by 300 seconds either way', () => {
    const iatMs = claims.iat * 1000;
    for (const ms of [-300_000, 300_000]) expect(reasonOf({ nowMs: iatMs + ms })).toBe('accepted');
    for (const ms of [-300_001, 300_001]) expect(reasonOf({ nowMs: iatMs + ms })).toBe('SQX-R100 time');
  });

  test('any changed character of the answer is noticed', () => {
    const token = String(right.token);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom('A', 'b', '7', '-', '_', '.', '='),
        (at, character) => {
          fc.pre(token[at] !== character);
          expect(reasonOf({ token: token.slice(0, at) + character + token.slice(at + 1) })).not.toBe(
            'accepted',
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('SQX-R91, SQX-R92: the outcome fits the status and carries what it must', () => {
  const failure = { outcome: 'refused', code: 'replay', data_as_of: undefined, records: undefined };

  test.each([
    [200, { code: 'replay' }],
    [200, { outcome: 'refused', code: 'replay' }],
    [200, { outcome: 'fine' }],
    [200, { outcome: undefined }],
    [200, { records: undefined }],
    [200, { records: '0' }],
    [200, { data_as_of: undefined }],
    [404, {}],
    [409, { ...failure, code: undefined }],
    [409, { ...failure, outcome: 'error' }],
    [503, failure],
  ])('status %i with %j is refused', (status, over) => {
    expect(reasonOfClaims({ status, ...over }, { status })).toBe('SQX-R91 outcome');
  });

  test('SQX-R103: a signed refusal is accepted as one, after the same checks', () => {
    expect(reasonOfClaims({ ...failure, status: 409 }, { status: 409 })).toBe('accepted');
    expect(reasonOfClaims({ ...failure, status: 409, aud: 'dept-b' }, { status: 409 })).toBe(
      'SQX-R100 audience',
    );
    expect(reasonOfClaims({ ...failure, status: 409, log: undefined }, { status: 409 })).toBe(
      'SQX-R101 log_missing',
    );
  });
});

describe('SQX-R101: no data without the promise of a leaf', () => {
  test.each([
    undefined,
    null,
    {},
    'log',
    { ...log, index: -1 },
    { ...log, index: '0' },
    { ...log, leaf: 'short' },
    { index: 0, leaf: log.leaf },
  ])('log %j', (value) => {
    expect(reasonOfClaims({ log: value })).toBe('SQX-R101 log_missing');
  });

  test('an error may come without log: then the log is what is down', () => {
    const over = { outcome: 'error', code: 'log_down', status: 503, log: undefined };
    expect(reasonOfClaims(over, { status: 503 })).toBe('accepted');
  });
});

test.each([undefined, ''])('SQX-R104: a bare answer of any status is not from the gateway', (token) => {
  for (const status of [200, 404, 500]) expect(reasonOf({ token, status })).toBe('SQX-R104 not_from_gateway');
});
