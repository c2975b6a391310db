import { describe, expect, test } from 'vitest';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { hashBody } from '../sqx/body-hash.ts';
import { type CaseContext, fillTemplates } from './case-templates.ts';
import { sqxCases } from './sqx-cases.ts';
import { buildWorldRequest, getRefusal, receive, worldKeys, worldNowMs } from './sqx-world.ts';

const context: CaseContext = {
  fixtures: { ...sqxCases.fixtures },
  keys: worldKeys,
  nowMs: worldNowMs,
  newUuid: () => 'uuid',
  baseBody: '{}',
  token: 'a.b.c',
};

describe('the templates of a case', () => {
  test.each([
    [{ $ref: 'grant.grant_id' }, 'G-2026-000123'],
    [{ $now: 0 }, 1_790_000_000],
    [{ $now: 0.5 }, 1_790_000_001],
    [{ $now_string: -11 }, '1789999989'],
    [{ $uuid: 7 }, 'uuid'],
    [{ $kid: 'stranger' }, worldKeys.stranger.kid],
    [{ $jwk: 'requester' }, toPublicJwk(worldKeys.requester)],
    [{ $jwk_json: 'requester' }, JSON.stringify(toPublicJwk(worldKeys.requester))],
    [{ $body_hash: true }, hashBody('{}')],
    [{ $repeat: ['ab', 3] }, 'ababab'],
    [{ $concat: ['x', { $now: 0 }, { $token: true }] }, 'x1790000000a.b.c'],
    [
      { a: [{ $uuid: 7 }, null], b: { c: 1 } },
      { a: ['uuid', null], b: { c: 1 } },
    ],
  ])('%j', (template, value) => {
    expect(fillTemplates(template, context)).toEqual(value);
  });

  test('a missing fixture or key stops the case', () => {
    expect(() => fillTemplates({ $ref: 'grant.nothing' }, context)).toThrow('no case fixture');
    expect(() => fillTemplates({ $kid: 'nobody' }, context)).toThrow('no case key');
  });
});

describe('the edits of a case reach the wire', () => {
  test.each([
    [{ sign: { with: 'ecdsa-der' } }, 'unauthenticated'],
    [{ token: { bump_last_char: true } }, 'jwt_malformed'],
    [{ http: { headers: { 'Shuqiao-Request': null } } }, 'jwt_missing'],
    [{ http: { headers: { 'Content-Encoding': 'gzip' } } }, 'content_type'],
    [{ http: { target: '/exchange/v1/resources/102001-000002/query' } }, 'request_mismatch'],
    [{ http: { method: 'GET' } }, 'method_not_allowed'],
    [{ header_text: { insert_before_close_brace: ',"x":1' } }, 'jwt_header_forbidden'],
  ] as const)('%j', (given, code) => {
    expect(getRefusal(receive(buildWorldRequest(given))).code).toBe(code);
  });
});
