import type { Refusal } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

/** SQX-R20. */
export function checkRequired({ payload, list }: RequestContext): Refusal | undefined {
  for (const [claim] of list.required) {
    if (payload[claim] === undefined) return { code: 'claim_missing', rule: 'SQX-R20', claim };
  }
  return undefined;
}
