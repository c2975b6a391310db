import { expect, test } from 'vitest';
import { gateway, getRefusal, receiveClaims } from '../../testing/sqx-world.ts';

test.each([
  ['an array that holds it', [gateway.issuer, 'https://other.example']],
  ['an array of it alone', [gateway.issuer]],
  ['another case', gateway.issuer.toUpperCase()],
  ['another slash', `${gateway.issuer}/`],
  ['another gateway', 'https://other.example'],
  ['null', null],
  ['a number', 7],
])('SQX-R22: aud is %s', (_name, aud) => {
  expect(getRefusal(receiveClaims({ aud }))).toEqual({
    code: 'claim_audience',
    rule: 'SQX-R22',
    claim: 'aud',
    expected: gateway.issuer,
  });
});
