import { describe, expect, test } from 'vitest';
import {
  buildWorldRequest,
  gateway,
  getRefusal,
  receive,
  receiveClaims,
  resource,
  worldNowMs,
  worldNowS,
} from '../testing/sqx-world.ts';
import { readClaims, requestChecks } from './request-claims.ts';

test('SQX-R01: a request that breaks no rule is accepted', () => {
  expect(receive(buildWorldRequest())).toMatchObject({ claims: { resource_id: resource.resource_id } });
});

test('SQX-R01: the conditional and optional claims are accepted', () => {
  const hash = 'h'.repeat(43);
  const members = {
    case_id: '371099-2026-0001',
    subject_hash: hash,
    consent: hash,
    nonce: 'n0nce',
    idem: 'retry-key_0123456',
    timeout_ms: 100,
  };
  expect(receiveClaims(members)).toMatchObject({ claims: members });
});

describe('the other operations have closed lists of their own', () => {
  const { token } = buildWorldRequest();
  const base = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const { grant_id: _g, purpose: _p, legal_basis: _l, ...shared } = base;
  const { resource_id: _r, contract: _c, actor: _a, ...own } = shared;
  const delivery = { ...shared, ct: 'application/x-ndjson', channel_id: 'C-1' };
  const expected = {
    issuer: gateway.issuer,
    baseUrl: gateway.base_url,
    method: 'POST',
    rawTarget: gateway.exchange_path,
    nowMs: worldNowMs,
  };
  const deliver = (payload: Record<string, unknown>) =>
    readClaims('deliveries', payload, {
      ...expected,
      resource: resource.resource_id,
      contentType: 'application/x-ndjson',
    });
  const askOwn = (payload: Record<string, unknown>) =>
    readClaims('own_data', payload, { ...expected, contentType: 'application/json' });

  test('a delivery names its channel instead of grant, purpose and legal basis', () => {
    const optional = {
      data_as_of: worldNowS,
      no_change: true,
      idem: 'i'.repeat(16),
      timeout_ms: 100,
      nonce: 'n',
    };
    expect(deliver({ ...delivery, ...optional })).toMatchObject({ claims: { channel_id: 'C-1' } });
    expect(deliver({ ...delivery, grant_id: 'G-1' })).toMatchObject({ refusal: { code: 'claim_unknown' } });
    const { channel_id: _, ...without } = delivery;
    expect(deliver(without)).toMatchObject({ refusal: { code: 'claim_missing', claim: 'channel_id' } });
  });

  test('no_change is true or absent, data_as_of integer seconds', () => {
    for (const no_change of [false, 1, 'true', null]) {
      expect(deliver({ ...delivery, no_change })).toMatchObject({ refusal: { claim: 'no_change' } });
    }
    for (const data_as_of of [worldNowS + 0.5, -1, '1', null]) {
      expect(deliver({ ...delivery, data_as_of })).toMatchObject({ refusal: { claim: 'data_as_of' } });
    }
  });

  test('a delivery is newline-delimited JSON', () => {
    expect(deliver({ ...delivery, ct: 'application/json' })).toMatchObject({
      refusal: { code: 'content_type', expected: 'application/x-ndjson' },
    });
  });

  test('a question about own data names no resource', () => {
    expect(askOwn(own)).toHaveProperty('claims');
    expect(askOwn({ ...own, nonce: 'n' })).toHaveProperty('claims');
    expect(askOwn({ ...own, resource_id: resource.resource_id })).toMatchObject({
      refusal: { code: 'claim_unknown', claim: 'resource_id' },
    });
  });
});

test('SQX-1 §3: the checks stand in the order of the profile', () => {
  const steps = requestChecks.map(({ step }) => step);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(requestChecks.filter(({ step }) => step === 19).map(({ rule }) => rule)).toEqual([
    'SQX-R24',
    'SQX-R23',
    'SQX-R25',
  ]);
});

test('SQX-1 §3: of several failures the earliest decides', () => {
  const broken: [Record<string, unknown>, string][] = [
    [{ bh: 7 }, 'claim_type'],
    [{ surplus: 1 }, 'claim_unknown'],
    [{ aud: 'x' }, 'claim_audience'],
    [{ exp: worldNowS + 500 }, 'claim_lifetime'],
    [{ htm: 'GET' }, 'request_mismatch'],
    [{ ct: 'text/json' }, 'content_type'],
    [{ bh: 'h'.repeat(43) }, 'body_hash'],
  ];
  for (let i = 0; i < broken.length; i++) {
    const rest = Object.assign(
      {},
      ...broken
        .slice(i)
        .map(([members]) => members)
        .reverse(),
    );
    expect(getRefusal(receiveClaims(rest)).code).toBe(broken[i]?.[1]);
  }
});
