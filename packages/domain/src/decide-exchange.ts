import { checkCase, checkConsent, checkSubject } from './decide-exchange/check-attachments.ts';
import { checkFields } from './decide-exchange/check-fields.ts';
import { checkLegalBasis, checkPurpose } from './decide-exchange/check-purpose.ts';
import type { ExchangeAsk, GrantedAsk } from './decide-exchange/exchange-ask.ts';
import { findAnsweringContract, refuseContract } from './decide-exchange/find-contract.ts';
import { findActiveGrant, refuseGrant } from './decide-exchange/find-grant.ts';
import { findVisibleResource, refuseResource } from './decide-exchange/find-resource.ts';
import type { ExchangeRefusal } from './decide-exchange/refusal.ts';
import type { DirectoryIndex, IndexedContract, IndexedGrant, IndexedResource } from './directory-index.ts';

export interface AllowedExchange {
  resource: IndexedResource;
  contract: IndexedContract;
  grant: IndexedGrant;
  /** What may leave; the same array for every request of a grant that names no items. */
  items: readonly string[];
}

export type ExchangeDecision = { allow: AllowedExchange } | { refuse: ExchangeRefusal };

/** Steps 27 and 28 of SQX-1 §3, in order; the first failure decides. */
const CHECKS = [checkPurpose, checkLegalBasis, checkFields, checkCase, checkConsent, checkSubject];

/** SQX-R60 to R64 for an authenticated query. Deny by default; whether a case is open and a consent valid comes after. */
export function decideExchange(index: DirectoryIndex, ask: ExchangeAsk, nowMs: number): ExchangeDecision {
  const department = index.systems.get(ask.system)?.department;
  const resource = findVisibleResource(index, ask.resource, department);
  if (!resource) return { refuse: refuseResource(ask.resource) };

  const contract = findAnsweringContract(resource, ask.contract);
  if (!contract) return { refuse: refuseContract(resource) };

  const grant = findActiveGrant(index, ask, nowMs);
  if (typeof grant === 'string') return { refuse: refuseGrant(grant) };

  const granted = { index, ask, resource, contract, grant };
  for (const check of CHECKS) {
    const refuse = check(granted);
    if (refuse) return { refuse };
  }
  return { allow: { resource, contract, grant, items: selectItems(granted) } };
}

function selectItems({ ask, contract, grant }: GrantedAsk): readonly string[] {
  const all = grant.itemsByContract.get(contract.id) ?? [];
  if (ask.items === undefined) return all;
  const wanted = new Set(ask.items);
  return all.filter((item) => wanted.has(item));
}
