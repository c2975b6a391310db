import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJcs } from '../evidence/jcs.ts';
import { example } from '../testing/evidence-example.ts';
import { buildWorldRequest, signPayloadText } from '../testing/sqx-world.ts';
import { hashBody } from './body-hash.ts';
import { readRequestJws } from './read-jws.ts';
import {
  type Answer,
  type EchoedClaims,
  echoRequest,
  spliceLog,
  toFailureOutcome,
  toResponseText,
} from './response-claims.ts';

const echo: EchoedClaims = {
  resource_id: '102001/000001',
  contract: 'urn:shuqiao:contract:102001-000001@1.0.0',
  grant_id: 'G-1',
  channel_id: 'C-1',
  purpose: '事项/延续"\\\u0007\u2028',
  case_id: 'c-1',
  idem: 'i'.repeat(16),
  req_jti: '0199f0a0-0000-7000-8000-000000000001',
  req_hash: 'q'.repeat(43),
};
const head = {
  iss: 'https://gw.example',
  aud: 'dept-a',
  iat: 1_790_000_001,
  jti: '0199f0a0-0000-7000-8000-000000000002',
  bh: 'b'.repeat(43),
  ct: 'application/json',
  status: 200,
};
const answer: Answer = {
  ...head,
  idem_of: '0199f0a0-0000-7000-8000-000000000003',
  outcome: 'ok',
  data_as_of: 1_789_999_000,
  records: 1,
  source: { signed: false, provider: 'dept-p' },
  filter: { version: '1', id: 'f-1' },
};
const delivered: Answer = {
  ...head,
  delivery_id: 'D-1',
  outcome: 'partial',
  data_as_of: 1,
  records: 9,
  rejected: 1,
  no_change: true,
  unchanged: true,
};
const refused: Answer = { ...head, status: 409, outcome: 'refused', code: 'replay' };

function readToken(token: string) {
  const read = readRequestJws(token);
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.jws;
}

test.each([
  ['an answer', answer],
  ['a delivery', delivered],
  ['a refusal', refused],
])('EVL §2.1: the text of %s is the RFC 8785 form of its claims', (_name, claims) => {
  expect(toResponseText(echo, claims)).toBe(toJcs({ ...echo, ...claims }));
});

test('a claim that is undefined is left out', () => {
  expect(toResponseText({ req_hash: 'q', req_jti: undefined }, refused)).toBe(
    toJcs({ req_hash: 'q', ...refused }),
  );
});

test('the text holds for any strings the request may bring', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(word, word, (purpose, case_id) => {
      const repeated = { ...echo, purpose, case_id };
      expect(toResponseText(repeated, answer)).toBe(toJcs({ ...repeated, ...answer }));
    }),
  );
});

test('the worked example of the evidence log commits to a text of this form', () => {
  const committed = example.entries[2]?.committed_text ?? '';
  const claims = JSON.parse(committed);
  expect(toResponseText(claims, claims)).toBe(committed);
});

test('EVL §2.1: taking log out of the signed payload gives the committed text again', () => {
  const text = toResponseText(echo, answer);
  const log = { origin: 'log.shuqiao.example/exchange-2026', index: 41, leaf: 'l'.repeat(43) };
  const { log: spliced, ...rest } = JSON.parse(spliceLog(text, log));
  expect(spliced).toEqual(log);
  expect(toJcs(rest)).toBe(text);
});

describe('what an answer repeats of its request', () => {
  test('jti, the hash of the complete token, and the claims that name things', () => {
    const jws = readToken(buildWorldRequest({ claims: { set: { case_id: 'c-1' } } }).token);
    expect(echoRequest(jws)).toEqual({
      req_jti: jws.payload.jti,
      req_hash: hashBody(jws.token),
      resource_id: '102001/000001',
      contract: jws.payload.contract,
      grant_id: jws.payload.grant_id,
      purpose: jws.payload.purpose,
      case_id: 'c-1',
    });
  });

  test('nothing of a claim that is no usable text', () => {
    const payload = { jti: 7, purpose: ['x'], case_id: '', idem: 'i'.repeat(257), actor: 'x', nonce: 'n' };
    const jws = readToken(signPayloadText(JSON.stringify(payload)));
    expect(echoRequest(jws)).toEqual({ req_hash: hashBody(jws.token) });
  });
});

test('SQX-R91: 4xx is refused, 5xx is an error', () => {
  expect([400, 409, 499, 500, 503].map(toFailureOutcome)).toEqual([
    'refused',
    'refused',
    'refused',
    'error',
    'error',
  ]);
});
