import type { QueryClaims } from '@shuqiao/protocol/sqx/operations';
import type { ServedWorld } from '../world/world.ts';
import { refuse, type Settlement } from './settlement.ts';

export type Decide = (claims: QueryClaims, body: Readonly<Record<string, unknown>>) => Settlement | undefined;

/** Steps 26 to 28: resource, contract, grant, purpose, legal basis, fields; all of it set look-ups. */
export function decider({ contract, grant, requester }: ServedWorld): Decide {
  const resource = contract['x-resource'];
  const purposes = new Set(grant.purposes);
  const legalBases = new Set(grant.legalBases);
  const granted = new Set<unknown>(grant.items);
  const controls = new Set(['items', 'limit', 'cursor']);
  const known = contract.$defs.record.properties;
  return (claims, body) => {
    if (claims.resource_id !== resource) return refuse(404, 'resource_unknown', true);
    if (claims.contract !== contract.$id) return refuse(422, 'contract_unknown', true);
    if (claims.grant_id !== grant.id || claims.iss !== requester.id)
      return refuse(403, 'grant_inactive', true);
    if (!purposes.has(claims.purpose) || !legalBases.has(claims.legal_basis)) {
      return refuse(403, 'purpose_not_granted', true);
    }
    for (const name of Object.keys(body)) {
      if (!controls.has(name) && Object.hasOwn(known, name) && !granted.has(name)) {
        return refuse(403, 'field_not_granted', true);
      }
    }
    const { items } = body;
    if (Array.isArray(items) && !items.every((item) => granted.has(item))) {
      return refuse(403, 'field_not_granted', true);
    }
    return undefined;
  };
}
