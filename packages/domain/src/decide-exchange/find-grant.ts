import type { DirectoryIndex, IndexedGrant, IndexedSystem } from '../directory-index.ts';
import { isGrantFor } from './is-grant-for.ts';
import type { ExchangeRefusal, Inactive } from './refusal.ts';

const APPLY_AT = '/catalogue/v1/applications';

interface GrantAsk {
  system: string;
  resource: string;
  grant: string;
}

/**
 * The grant if it is active now, for this resource and this system. Another department's grant is
 * refused like one that does not exist.
 */
export function findActiveGrant(
  index: DirectoryIndex,
  ask: GrantAsk,
  nowMs: number,
): IndexedGrant | Inactive {
  const system = index.systems.get(ask.system);
  const grant = index.grants.get(ask.grant);
  if (!system || grant?.department !== system.department) return 'none';
  return checkReach(grant, system, ask.resource) ?? checkState(grant) ?? checkPeriod(grant, nowMs) ?? grant;
}

export function refuseGrant(state: Inactive): ExchangeRefusal {
  return { code: 'grant_inactive', rule: 'SQX-R60', claim: 'grant_id', state, applyAt: APPLY_AT };
}

function checkReach(grant: IndexedGrant, system: IndexedSystem, resource: string): Inactive | undefined {
  if (grant.resource !== resource) return 'other_resource';
  if (system.state !== 'active') return 'system_inactive';
  return isGrantFor(grant, system) ? undefined : 'other_system';
}

function checkState(grant: IndexedGrant): Inactive | undefined {
  return grant.state === 'active' ? undefined : grant.state;
}

function checkPeriod(grant: IndexedGrant, nowMs: number): Inactive | undefined {
  if (!(nowMs >= grant.validFromMs)) return 'not_yet_valid';
  if (!(nowMs < grant.validToMs)) return 'expired';
  return undefined;
}
