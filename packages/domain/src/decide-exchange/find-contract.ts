import type { IndexedContract, IndexedResource } from '../directory-index.ts';
import type { ExchangeRefusal } from './refusal.ts';

/** The contract version if it belongs to the resource and still answers (active or deprecated). */
export function findAnsweringContract(resource: IndexedResource, id: string): IndexedContract | undefined {
  return resource.contracts.find((contract) => contract.id === id);
}

export function refuseContract(resource: IndexedResource): ExchangeRefusal {
  return {
    code: 'contract_unknown',
    rule: 'SQX-R60',
    activeVersions: resource.contracts.map((contract) => contract.id),
  };
}
