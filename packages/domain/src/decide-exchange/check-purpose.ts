import type { GrantedAsk } from './exchange-ask.ts';
import type { ExchangeRefusal } from './refusal.ts';

/** The purpose must be registered and on the grant (SQX-R62; Order 809 art. 25 and 27: no widening of use). */
export function checkPurpose({ index, ask, grant }: GrantedAsk): ExchangeRefusal | undefined {
  if (grant.purposes.has(ask.purpose) && index.purposes.has(ask.purpose)) return undefined;
  return { code: 'purpose_not_granted', rule: 'SQX-R62', claim: 'purpose', granted: [...grant.purposes] };
}

/** The legal basis (使用依据) must be registered and on the grant (SQX-R62). */
export function checkLegalBasis({ index, ask, grant }: GrantedAsk): ExchangeRefusal | undefined {
  if (grant.legalBases.has(ask.legalBasis) && index.legalBases.has(ask.legalBasis)) return undefined;
  return {
    code: 'purpose_not_granted',
    rule: 'SQX-R62',
    claim: 'legal_basis',
    granted: [...grant.legalBases],
  };
}
