import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { Directory, DirectoryGrant, DirectorySystem } from '@shuqiao/schemas/types/directory';
import { listLiveSandboxes, type Sandbox } from '@shuqiao/storage/catalogue/sandbox';
import { findSystems, type System } from '@shuqiao/storage/catalogue/system';
import { listKeysOfSystems, type SystemKey } from '@shuqiao/storage/catalogue/system-key';
import type { Reader } from '@shuqiao/storage/store';
import { groupKeys } from '../keys/group-keys.ts';
import { toDirectoryKeys } from '../representation/to-directory-keys.ts';
import { QUOTA_PER_DAY, sandboxBasis, sandboxPurpose } from './sandbox-terms.ts';

function toSandboxSystem({ id, department, name, state }: System, keys: SystemKey[]): DirectorySystem {
  return { id, department, name, state, keys: keys.flatMap(toDirectoryKeys), sandbox: true };
}

/** Of the same name as its system, and for no other. */
export function toSandboxGrant(
  { system, resource, items, createdAtMs, expiresAtMs }: Sandbox,
  department: string,
): DirectoryGrant {
  return {
    id: system,
    resource,
    department,
    systems: [system],
    purposes: [sandboxPurpose.code],
    legalBases: [sandboxBasis.id],
    items,
    masks: {},
    quotaPerDay: QUOTA_PER_DAY,
    quotaPerActorPerDay: null,
    validFrom: toLegalDate(createdAtMs),
    validTo: toLegalDate(expiresAtMs),
    state: 'active',
  };
}

/** What live sandbox systems add to the directory; nothing while there are none. */
export async function assembleSandboxes(
  reader: Reader,
  nowMs: number,
): Promise<Pick<Directory, 'systems' | 'grants' | 'purposes' | 'legalBases'>> {
  const live = new Map((await listLiveSandboxes(reader, nowMs)).map((sandbox) => [sandbox.system, sandbox]));
  if (live.size === 0) return { systems: [], grants: [], purposes: [], legalBases: [] };
  const systems = await findSystems(reader, [...live.keys()]);
  const keysOf = groupKeys(await listKeysOfSystems(reader, [...live.keys()]));
  return {
    systems: systems.map((system) => toSandboxSystem(system, keysOf.get(system.id) ?? [])),
    grants: systems.flatMap(({ id, department }) => {
      const sandbox = live.get(id);
      return sandbox ? [toSandboxGrant(sandbox, department)] : [];
    }),
    purposes: [sandboxPurpose],
    legalBases: [sandboxBasis],
  };
}
