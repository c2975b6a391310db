import type { ClaimForm } from '../claim-forms.ts';
import type { Refusal } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

/** SQX-R21, SQX-R30, SQX-R31. */
export function checkForms({ payload, list }: RequestContext): Refusal | undefined {
  for (const [claim, form] of list.required) {
    if (!form.test(payload[claim])) return refuseForm(claim, form);
  }
  for (const [claim, form] of list.optional) {
    const value = payload[claim];
    if (value !== undefined && !form.test(value)) return refuseForm(claim, form);
  }
  return undefined;
}

function refuseForm(claim: string, { rule, expected }: ClaimForm): Refusal {
  return { code: 'claim_type', rule, claim, expected };
}
