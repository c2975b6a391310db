import type { Refused } from './outcome.ts';

/** A refusal of step 25 or later: the token is spent (SQX-R47). */
export const refuse = (code: Refused['code'], extensions: Record<string, unknown> = {}): Refused => ({
  kind: 'refused',
  code,
  extensions,
  spendsToken: true,
});
