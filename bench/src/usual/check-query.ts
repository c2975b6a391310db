import { isUtf8 } from 'node:buffer';
import type { QueryClaims } from '@shuqiao/protocol/sqx/operations';
import { readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { ValidateFunction } from 'ajv';
import type { DataRecord, ServedWorld } from '../world/world.ts';
import { UsualRefusal } from './usual-refusal.ts';

export function parseQuery(bytes: Buffer): DataRecord {
  const read = isUtf8(bytes) ? readStrictJson(bytes.toString('utf8')) : undefined;
  if (!read || !('value' in read) || typeof read.value !== 'object' || read.value === null) {
    throw new UsualRefusal(422, 'schema', true);
  }
  return read.value as DataRecord;
}

function findForbidden(query: DataRecord, { contract, grant }: ServedWorld): boolean {
  const items = Array.isArray(query.items) ? query.items : [];
  const filters = contract['x-lookup'].filter((name) => Object.hasOwn(query, name));
  return [...items, ...filters].some((item) => !grant.items.includes(item));
}

/** Steps 26 to 30. */
export function checkQuery(
  claims: QueryClaims,
  query: DataRecord,
  world: ServedWorld,
  validate: ValidateFunction,
): void {
  const { contract, grant, requester } = world;
  if (claims.resource_id !== contract['x-resource']) throw new UsualRefusal(404, 'resource_unknown', true);
  if (claims.contract !== contract.$id) throw new UsualRefusal(422, 'contract_unknown', true);
  if (claims.grant_id !== grant.id || claims.iss !== requester.id) {
    throw new UsualRefusal(403, 'grant_inactive', true);
  }
  if (!grant.purposes.includes(claims.purpose) || !grant.legalBases.includes(claims.legal_basis)) {
    throw new UsualRefusal(403, 'purpose_not_granted', true);
  }
  if (findForbidden(query, world)) throw new UsualRefusal(403, 'field_not_granted', true);
  if (!validate(query)) throw new UsualRefusal(422, 'schema', true);
}
