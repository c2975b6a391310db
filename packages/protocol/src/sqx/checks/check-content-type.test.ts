import { describe, expect, test } from 'vitest';
import { buildWorldRequest, getRefusal, receive, receiveClaims } from '../../testing/sqx-world.ts';

describe('SQX-R28: the body is JSON, uncoded, and the token says the same', () => {
  const withHeaders = (headers: Record<string, string>) => {
    const request = buildWorldRequest();
    return receive({ ...request, headers: { 'Shuqiao-Request': request.token, ...headers } });
  };

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON; charset="utf-8"',
  ])('%s is accepted', (type) => {
    expect(withHeaders({ 'Content-Type': type })).toHaveProperty('claims');
  });

  test.each([
    'text/json',
    'application/json; charset=gbk',
    'application/json; charset=utf-8; charset=gbk',
    'application/json; profile=x',
    'application/jsonx',
    'application/problem+json',
    'application/json, text/plain',
    'application/x-ndjson',
    '',
  ])('%j is refused', (type) => {
    expect(getRefusal(withHeaders({ 'Content-Type': type }))).toEqual({
      code: 'content_type',
      rule: 'SQX-R28',
      expected: 'application/json',
    });
  });

  test('a missing Content-Type is refused', () => {
    expect(getRefusal(withHeaders({})).code).toBe('content_type');
  });

  test.each(['gzip', 'identity', ''])('Content-Encoding %j is refused', (coding) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': coding };
    expect(getRefusal(withHeaders(headers)).code).toBe('content_type');
  });

  test.each(['text/json', 'application/json; charset=utf-8', 'application/x-ndjson'])(
    'ct %s is refused',
    (ct) => {
      expect(getRefusal(receiveClaims({ ct })).code).toBe('content_type');
    },
  );
});
