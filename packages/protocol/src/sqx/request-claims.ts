import { checkAudience } from './checks/check-audience.ts';
import { checkBinding } from './checks/check-binding.ts';
import { checkContentType } from './checks/check-content-type.ts';
import { checkForms } from './checks/check-forms.ts';
import { checkRequired } from './checks/check-required.ts';
import { checkExpiry, checkIssuedAt, checkLifetime } from './checks/check-times.ts';
import { checkUnknown } from './checks/check-unknown.ts';
import type { CheckClaims, ExpectedRequest, RequestContext } from './checks/request-context.ts';
import type { RuleId } from './codes/code-entry.ts';
import { type ClaimsOf, claimLists, type Operation } from './operations.ts';
import type { Refusal } from './refusal.ts';

export interface RequestCheck {
  /** Number in SQX-1 §3. */
  readonly step: number;
  readonly rule: RuleId;
  readonly name: string;
  readonly check: CheckClaims;
}

/** Steps 16 to 21 of SQX-1 §3. The order is part of the profile: the first failure decides the answer. */
export const requestChecks: readonly RequestCheck[] = [
  { step: 16, rule: 'SQX-R20', name: 'required claims', check: checkRequired },
  { step: 17, rule: 'SQX-R21', name: 'claim types', check: checkForms },
  { step: 17, rule: 'SQX-R26', name: 'unknown claims', check: checkUnknown },
  { step: 18, rule: 'SQX-R22', name: 'aud', check: checkAudience },
  { step: 19, rule: 'SQX-R24', name: 'lifetime', check: checkLifetime },
  { step: 19, rule: 'SQX-R23', name: 'iat', check: checkIssuedAt },
  { step: 19, rule: 'SQX-R25', name: 'exp', check: checkExpiry },
  { step: 20, rule: 'SQX-R27', name: 'method, URL, resource', check: checkBinding },
  { step: 21, rule: 'SQX-R28', name: 'content type and coding', check: checkContentType },
];

/** Turns the payload of an authenticated JWS into the claims of an operation, or refuses it. */
export function readClaims<O extends Operation>(
  operation: O,
  payload: RequestContext['payload'],
  expected: ExpectedRequest,
): { claims: ClaimsOf[O] } | { refusal: Refusal } {
  const context = { payload, list: claimLists[operation], expected };
  for (const { check } of requestChecks) {
    const refusal = check(context);
    if (refusal) return { refusal };
  }
  // Every member has just been checked against the closed list that the type spells out.
  return { claims: payload as unknown as ClaimsOf[O] };
}
