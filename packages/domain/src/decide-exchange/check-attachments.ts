import type { GrantedAsk } from './exchange-ask.ts';
import type { ExchangeRefusal } from './refusal.ts';

/** A resource that asks for an open case (办件) gets the case's id (SQX-R64); whether it is open is asked elsewhere. */
export function checkCase({ ask, resource }: GrantedAsk): ExchangeRefusal | undefined {
  if (!resource.requires.case || ask.caseId) return undefined;
  return { code: 'case_not_open', rule: 'SQX-R64', claim: 'case_id' };
}

export function checkConsent({ ask, resource }: GrantedAsk): ExchangeRefusal | undefined {
  if (!resource.requires.consent || ask.consent) return undefined;
  return { code: 'consent_required', rule: 'SQX-R64', claim: 'consent' };
}

export function checkSubject({ ask, resource }: GrantedAsk): ExchangeRefusal | undefined {
  if (!resource.requires.subject || ask.subjectHash) return undefined;
  return { code: 'subject_mismatch', rule: 'SQX-R33', claim: 'subject_hash' };
}
