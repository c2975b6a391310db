import type { VerifyContext } from './verify-context.ts';

const TOLERANCE_MS = 300_000;

/** Before the trust document was issued: the clock is wrong, so nothing that it says is early or late is. */
export function isClockBehind({ ask, world }: Pick<VerifyContext, 'ask' | 'world'>): boolean {
  return ask.nowMs < world.trust.issuedAtMs - TOLERANCE_MS;
}
