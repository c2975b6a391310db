import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { toVerificationKey } from '../keys/to-verification-key.ts';
import { buildWorldRequest, gateway, resource, worldKeys, worldNowMs } from '../testing/sqx-world.ts';
import { type ExplainedStep, explain, type ToExplain } from './explain.ts';

const key = toVerificationKey(toPublicJwk(worldKeys.requester));
const request = {
  operation: 'query',
  issuer: gateway.issuer,
  baseUrl: gateway.base_url,
  method: 'POST',
  rawTarget: gateway.exchange_path,
  resource: resource.resource_id,
  contentType: 'application/json',
  nowMs: worldNowMs,
} as const;
const built = buildWorldRequest();
const given: ToExplain = { token: built.token, key, request, body: Buffer.from(built.body) };

const statesOf = (steps: ExplainedStep[]) => steps.map(({ step, state }) => `${step} ${state}`);
const failureOf = (steps: ExplainedStep[]) => steps.find(({ state }) => state === 'failed');

describe('SQX-R116: explain shows every step in the order of the live path', () => {
  test('a good request passes 4 to 11 and 14 to 22', () => {
    const steps = explain(given);
    expect(steps.every(({ state }) => state === 'passed')).toBe(true);
    expect(steps.map(({ step }) => step)).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16, 17, 17, 18, 19, 19, 19, 20, 21, 22,
    ]);
  });

  test('with the token alone only 4 to 11 have passed; the rest was not run', () => {
    const states = statesOf(explain({ token: built.token }));
    expect(states.slice(0, 8).every((state) => state.endsWith('passed'))).toBe(true);
    expect(states.slice(8).every((state) => state.endsWith('not_run'))).toBe(true);
  });

  test('what does not need the key is checked without it', () => {
    const { key: _, ...keyless } = given;
    const states = statesOf(explain(keyless));
    expect(states).toContain('15 not_run');
    expect(states).toContain('20 passed');
    expect(states).toContain('22 passed');
  });

  test('nothing after the first failure is reported as passed', () => {
    const { token } = buildWorldRequest({ header: { set: { alg: 'none' } } });
    expect(statesOf(explain({ ...given, token })).slice(4, 8)).toEqual([
      '8 passed',
      '9 failed',
      '10 not_run',
      '11 not_run',
    ]);
    const late = explain({ ...given, token: buildWorldRequest({ claims: { set: { aud: 'x' } } }).token });
    const failed = late.findIndex(({ state }) => state === 'failed');
    expect(late.slice(failed + 1).every(({ state }) => state === 'not_run')).toBe(true);
  });

  test('a token that is no token fails step 5 and runs nothing else', () => {
    expect(statesOf(explain({ ...given, token: 'x' })).slice(0, 3)).toEqual([
      '4 passed',
      '5 failed',
      '6 not_run',
    ]);
  });
});

describe('SQX-R116: explain says what was expected and what was received', () => {
  test('a wrong audience', () => {
    const { token } = buildWorldRequest({ claims: { set: { aud: 'https://other.example' } } });
    expect(failureOf(explain({ ...given, token }))).toMatchObject({
      step: 18,
      rule: 'SQX-R22',
      refusal: { code: 'claim_audience', expected: gateway.issuer, received: '"https://other.example"' },
    });
  });

  test('another key, another algorithm, a broken signature: offline the reason is told', () => {
    const other = toVerificationKey(toPublicJwk(generateKey('ES256')));
    expect(failureOf(explain({ ...given, key: other }))).toMatchObject({ step: 14, reason: 'key_unknown' });
    expect(failureOf(explain({ ...given, key: { ...key, alg: 'PS256' } }))).toMatchObject({
      step: 14,
      reason: 'key_alg_mismatch',
      refusal: { expected: 'PS256', received: 'ES256' },
    });
    expect(failureOf(explain({ ...given, key: { ...other, kid: key.kid } }))).toMatchObject({
      step: 15,
      reason: 'jwt_signature',
    });
  });

  test('another body', () => {
    expect(failureOf(explain({ ...given, body: Buffer.from('{}') }))).toMatchObject({
      step: 22,
      refusal: { code: 'body_hash', computed: 'RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o' },
    });
    expect(failureOf(explain({ ...given, bodyMaxBytes: 1 }))?.refusal?.code).toBe('body_too_large');
  });

  test('SQX-R31: what may name a person is not shown even offline', () => {
    const actor = { sub_pseudonym: '371099199001010014', role: 'r', loa: 'l', terminal: 't' };
    const steps = explain({ ...given, token: buildWorldRequest({ claims: { set: { actor } } }).token });
    expect(failureOf(steps)).toMatchObject({ step: 17, refusal: { rule: 'SQX-R31' } });
    expect(JSON.stringify(steps)).not.toContain('371099199001010014');
  });
});
