import { describe, expect, test } from 'vitest';
import { buildWorldRequest, getRefusal, receive, receiveClaims, worldNowS } from '../../testing/sqx-world.ts';

describe('SQX-R23: iat may lie 10 seconds ahead', () => {
  test.each([-50, 0, 9, 10])('%i s is accepted', (seconds) => {
    expect(receiveClaims({ iat: worldNowS + seconds, exp: worldNowS + seconds + 60 })).toHaveProperty(
      'claims',
    );
  });

  test.each([11, 30, 3_600])('%i s is refused, and the clock is told', (seconds) => {
    expect(getRefusal(receiveClaims({ iat: worldNowS + seconds, exp: worldNowS + seconds + 60 }))).toEqual({
      code: 'claim_iat_future',
      rule: 'SQX-R23',
      claim: 'iat',
      received: worldNowS + seconds,
      serverTime: worldNowS,
    });
  });
});

describe('SQX-R24: a request lives from 1 to 120 seconds', () => {
  test.each([1, 120])('%i s is accepted', (seconds) => {
    expect(receiveClaims({ iat: worldNowS, exp: worldNowS + seconds })).toHaveProperty('claims');
  });

  test.each([0, -1, 121, 3_600])('%i s is refused, and the clock is told', (seconds) => {
    expect(getRefusal(receiveClaims({ iat: worldNowS, exp: worldNowS + seconds }))).toEqual({
      code: 'claim_lifetime',
      rule: 'SQX-R24',
      claim: 'exp',
      detail: `exp - iat is ${seconds} s, 1 to 120 s are accepted.`,
      serverTime: worldNowS,
    });
  });
});

describe('SQX-R25: a request expires 10 seconds after exp', () => {
  test('9 seconds after exp is accepted', () => {
    expect(receiveClaims({ iat: worldNowS - 100, exp: worldNowS - 9 })).toHaveProperty('claims');
  });

  test.each([11, 60])('%i seconds after exp is refused, and the clock is told', (seconds) => {
    expect(getRefusal(receiveClaims({ iat: worldNowS - seconds - 60, exp: worldNowS - seconds }))).toEqual({
      code: 'jwt_expired',
      rule: 'SQX-R25',
      claim: 'exp',
      received: worldNowS - seconds,
      serverTime: worldNowS,
    });
  });

  test('the bound is exact to the millisecond', () => {
    const request = buildWorldRequest({ claims: { set: { iat: worldNowS, exp: worldNowS + 1 } } });
    expect(receive(request, (worldNowS + 11) * 1000 - 1)).toHaveProperty('claims');
    expect(getRefusal(receive(request, (worldNowS + 11) * 1000)).code).toBe('jwt_expired');
  });
});
