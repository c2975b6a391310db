import { expect, test } from 'vitest';
import { createTotpSecret, findTotpStep } from './totp.ts';

/** RFC 6238 appendix B, SHA-1; the last six digits of its eight. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [20_000_000_000, '353130', 666_666_666],
])('at %i s the code of RFC 6238 is %s', (seconds, code, step) => {
  expect(findTotpStep(SECRET, code, seconds * 1_000)).toBe(step);
});

test('a code of the step before or after is right and names its own step, one farther away is wrong', () => {
  const [code, step] = ['081804', 37_037_036];
  const at = (steps: number) => findTotpStep(SECRET, code, (1_111_111_109 + steps * 30) * 1_000);
  expect([at(-1), at(0), at(1)]).toEqual([step, step, step]);
  expect([at(-2), at(2)]).toEqual([undefined, undefined]);
});

test('every secret is new, and its address is what authenticator apps read', () => {
  const { secret, uri } = createTotpSecret('lin');
  expect(createTotpSecret('lin').secret).not.toBe(secret);
  const url = new URL(uri);
  expect(url.protocol).toBe('otpauth:');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    secret,
    issuer: 'Shuqiao',
    digits: '6',
    period: '30',
  });
  expect(decodeURIComponent(url.pathname)).toContain('Shuqiao:lin');
});
