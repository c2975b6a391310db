import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { createResponseSigner } from '@shuqiao/protocol/sqx/sign';
import { verifyResponse } from '@shuqiao/protocol/sqx/verify-response';
import { describe, expect, test } from 'vitest';
import { toUtf8 } from './base64url.ts';
import type { PublicEcJwk } from './browser-key.ts';
import { hashBytes } from './hash-bytes.ts';
import { type AnswerCheckId, type ReceivedAnswer, verifyAnswer } from './verify-answer.ts';

const gatewayJwk = generateKey('ES256');
const publicJwk = toPublicJwk(gatewayJwk) as PublicEcJwk;
const sign = createResponseSigner(toSigningKey(gatewayJwk));
const nowMs = 1_790_000_000_500;
const request = { token: 'a.b.c', iss: 'sandbox-1', jti: '0199f0a0-0000-7000-8000-000000000001' };
const body = toUtf8('{"records":[],"next":null}');
const claims = {
  iss: 'https://gw.example',
  aud: request.iss,
  iat: 1_790_000_000,
  jti: '0199f0a0-0000-7000-8000-000000000002',
  req_jti: request.jti,
  req_hash: await hashBytes(request.token),
  bh: await hashBytes(body),
  ct: 'application/json',
  status: 200,
  outcome: 'no_data',
  data_as_of: 1_789_999_000,
  records: 0,
  log: { origin: 'gw.example/exchange', index: 7, leaf: 'l'.repeat(43) },
};

function answerWith(members: object, received: Partial<ReceivedAnswer> = {}): ReceivedAnswer {
  return {
    token: sign(JSON.stringify({ ...claims, ...members })),
    status: 200,
    contentType: 'application/json; charset=utf-8',
    body,
    request,
    gateway: { issuer: claims.iss, keys: [publicJwk] },
    nowMs,
    ...received,
  };
}

function acceptsOnServer({ token, contentType, gateway, ...rest }: ReceivedAnswer): boolean {
  const keys = new Map(gateway.keys.map((jwk) => [jwk.kid, toVerificationKey(jwk)]));
  return (
    'claims' in
    verifyResponse({
      ...rest,
      token: token ?? undefined,
      contentType: contentType ?? undefined,
      gateway: { issuer: gateway.issuer, keys },
    })
  );
}

const problem = toUtf8('{"code":"replay"}');
const refused = {
  bh: await hashBytes(problem),
  ct: 'application/problem+json',
  status: 409,
  outcome: 'refused',
  code: 'replay',
  records: undefined,
  data_as_of: undefined,
};

describe('a right answer', () => {
  test.each([
    ['with data', answerWith({})],
    [
      'that refuses',
      answerWith(refused, { status: 409, contentType: 'application/problem+json', body: problem }),
    ],
    [
      'that failed without evidence',
      answerWith(
        { ...refused, status: 503, outcome: 'error', log: undefined },
        { status: 503, contentType: 'application/problem+json', body: problem },
      ),
    ],
  ])('%s passes every step', async (_, answer) => {
    const { steps, claims: verified } = await verifyAnswer(answer);

    expect(steps.filter(({ state }) => state !== 'passed')).toEqual([]);
    expect(verified).toBeDefined();
    expect(acceptsOnServer(answer)).toBe(true);
  });
});

describe('a wrong answer', () => {
  const stranger = toPublicJwk(generateKey('ES256')) as PublicEcJwk;
  const wrong: readonly (readonly [AnswerCheckId, string, ReceivedAnswer])[] = [
    ['signed', 'without a signature', answerWith({}, { token: null })],
    ['form', 'whose signature header is no token', answerWith({}, { token: 'a.b' })],
    [
      'key',
      'signed by a key that is not published',
      answerWith({}, { gateway: { issuer: claims.iss, keys: [stranger] } }),
    ],
    [
      'signature',
      'signed by another key under the published id',
      answerWith({}, { gateway: { issuer: claims.iss, keys: [{ ...stranger, kid: publicJwk.kid }] } }),
    ],
    ['issuer', 'of another gateway', answerWith({ iss: 'https://other.example' })],
    ['audience', 'for another system', answerWith({ aud: 'sandbox-2' })],
    ['req_jti', 'to another request', answerWith({ req_jti: claims.jti })],
    ['req_hash', 'to an altered request', answerWith({ req_hash: claims.bh })],
    ['body_hash', 'whose body was changed on the way', answerWith({}, { body: toUtf8('{}') })],
    ['content_type', 'with another media type', answerWith({}, { contentType: 'text/html' })],
    ['status', 'with another status', answerWith({}, { status: 404 })],
    ['outcome', 'whose outcome does not fit its status', answerWith({ outcome: 'refused' })],
    ['outcome', 'with data but without its date', answerWith({ data_as_of: undefined })],
    ['time', 'that is old', answerWith({ iat: claims.iat - 301 })],
    ['log', 'without a place in the evidence', answerWith({ log: undefined })],
  ];

  test.each(wrong)('fails at the step "%s" when it is one %s', async (id, _, answer) => {
    const { steps, claims: verified } = await verifyAnswer(answer);

    expect(steps.find(({ state }) => state === 'failed')?.id).toBe(id);
    expect(steps.slice(steps.findIndex(({ state }) => state === 'failed') + 1)).toSatisfy(
      (later: typeof steps) => later.every(({ state }) => state === 'not_run'),
    );
    expect(verified).toBeUndefined();
    expect(acceptsOnServer(answer)).toBe(false);
  });
});
