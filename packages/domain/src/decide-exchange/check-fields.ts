import type { GrantedAsk } from './exchange-ask.ts';
import type { ExchangeRefusal } from './refusal.ts';

/**
 * Asked items and filters ⊆ granted items (SQX-R63): a filter by an item tells its value by yes and no.
 * A verification's request items are sent, not read. Members the contract does not have are the schema
 * check's business.
 */
export function checkFields(granted: GrantedAsk): ExchangeRefusal | undefined {
  const pointers = [...findForbiddenItems(granted), ...findForbiddenFilters(granted)];
  return pointers.length === 0 ? undefined : { code: 'field_not_granted', rule: 'SQX-R63', pointers };
}

function findForbiddenItems({ ask, grant }: GrantedAsk): string[] {
  const pointers: string[] = [];
  ask.items?.forEach((item, at) => {
    if (typeof item === 'string' && !grant.items.has(item)) pointers.push(`/items/${at}`);
  });
  return pointers;
}

function findForbiddenFilters({ ask, grant, contract }: GrantedAsk): string[] {
  return ask.filters
    .filter(
      (name) => contract.itemNames.has(name) && !contract.requestItems.has(name) && !grant.items.has(name),
    )
    .map((name) => `/${name}`);
}
