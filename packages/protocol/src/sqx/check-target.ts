import { TARGET_MAX_BYTES } from './limits.ts';
import type { Refusal } from './refusal.ts';

const plainTarget = /^(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+)+$/;

/**
 * SQX-R03: the raw request target, from the HTTP server's own request object (SQX-R04), before routing.
 * Nothing is decoded or resolved.
 */
export function checkTarget(rawTarget: string): Refusal | undefined {
  if (rawTarget.length <= TARGET_MAX_BYTES && plainTarget.test(rawTarget)) return undefined;
  return { code: 'path_ambiguous', rule: 'SQX-R03' };
}
