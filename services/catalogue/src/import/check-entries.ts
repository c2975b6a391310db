import { checkPublishable } from '@shuqiao/domain/check-publishable';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { checkContractFits } from '../contracts/check-contract-of.ts';
import { toContractProblem, toLegalErrors, toLegalProblem } from '../findings.ts';
import type { Additions } from './additions.ts';
import type { CatalogueState } from './catalogue-state.ts';

function groupByProvider({ resources }: CatalogueState): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const entry of resources.values()) {
    if (entry.state !== 'published') continue;
    groups.set(entry.provider, [...(groups.get(entry.provider) ?? []), entry]);
  }
  return groups;
}

/** Every new entry must be publishable as it stands. @throws Problem that lists what is in the way, with the articles. */
export function checkEntries(additions: Additions, state: CatalogueState): void {
  const siblings = groupByProvider(state);
  const isKnownResource = (code: string): boolean => state.resources.has(code);
  const errors = additions.resources.flatMap(({ row, pointer }) => {
    const context = { siblings: siblings.get(row.provider) ?? [], liveChannels: 0, isKnownResource };
    return toLegalErrors(checkPublishable(row, context), pointer);
  });
  if (errors.length > 0) throw toLegalProblem(errors);
}

/** After `checkReferences`. @throws Problem `contract_invalid` where a contract does not fit its entry. */
export function checkContracts(additions: Additions, state: CatalogueState): void {
  const errors = additions.contracts.flatMap(({ row, pointer }) => {
    const entry = state.resources.get(row['x-resource']);
    return entry ? checkContractFits(entry, row, pointer) : [];
  });
  if (errors.length > 0) throw toContractProblem(errors);
}
