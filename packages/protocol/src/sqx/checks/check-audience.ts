import type { Refusal } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

/** SQX-R22: one string, byte for byte. */
export function checkAudience({ payload, expected }: RequestContext): Refusal | undefined {
  if (payload.aud === expected.issuer) return undefined;
  return { code: 'claim_audience', rule: 'SQX-R22', claim: 'aud', expected: expected.issuer };
}
