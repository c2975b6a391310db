import { CLOCK_TOLERANCE_S, LIFETIME_MAX_S } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

/** SQX-R24. */
export function checkLifetime({ payload, expected: { nowMs } }: RequestContext): Refusal | undefined {
  const lifetimeS = Number(payload.exp) - Number(payload.iat);
  if (lifetimeS >= 1 && lifetimeS <= LIFETIME_MAX_S) return undefined;
  return {
    code: 'claim_lifetime',
    rule: 'SQX-R24',
    claim: 'exp',
    detail: `exp - iat is ${lifetimeS} s, 1 to ${LIFETIME_MAX_S} s are accepted.`,
    serverTime: toServerTime(nowMs),
  };
}

/** SQX-R23. */
export function checkIssuedAt({ payload, expected: { nowMs } }: RequestContext): Refusal | undefined {
  if (Number(payload.iat) * 1000 <= nowMs + CLOCK_TOLERANCE_S * 1000) return undefined;
  return {
    code: 'claim_iat_future',
    rule: 'SQX-R23',
    claim: 'iat',
    received: Number(payload.iat),
    serverTime: toServerTime(nowMs),
  };
}

/** SQX-R25. */
export function checkExpiry({ payload, expected: { nowMs } }: RequestContext): Refusal | undefined {
  if (nowMs < (Number(payload.exp) + CLOCK_TOLERANCE_S) * 1000) return undefined;
  return {
    code: 'jwt_expired',
    rule: 'SQX-R25',
    claim: 'exp',
    received: Number(payload.exp),
    serverTime: toServerTime(nowMs),
  };
}

function toServerTime(nowMs: number): number {
  return Math.floor(nowMs / 1000);
}
