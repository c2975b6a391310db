import type { Directory, DirectorySystem } from '@shuqiao/schemas/types/directory';
import { allChannels } from '@shuqiao/storage/catalogue/channel';
import { allContracts } from '@shuqiao/storage/catalogue/contract';
import { allDepartments } from '@shuqiao/storage/catalogue/department';
import { allGrants } from '@shuqiao/storage/catalogue/grant';
import { allLegalBases } from '@shuqiao/storage/catalogue/legal-basis';
import { allObligations } from '@shuqiao/storage/catalogue/obligation';
import { allPurposes } from '@shuqiao/storage/catalogue/purpose';
import { allResources, type Resource } from '@shuqiao/storage/catalogue/resource';
import { allSystems } from '@shuqiao/storage/catalogue/system';
import { allApprovedKeys } from '@shuqiao/storage/catalogue/system-key';
import type { Reader } from '@shuqiao/storage/store';
import { groupKeys } from '../keys/group-keys.ts';
import { toChannel } from '../representation/to-channel.ts';
import { toContract } from '../representation/to-contract.ts';
import { toDepartment } from '../representation/to-department.ts';
import { toDirectoryKeys } from '../representation/to-directory-keys.ts';
import { toDirectoryResource } from '../representation/to-directory-resource.ts';
import { toGrant } from '../representation/to-grant.ts';
import { toLegalBasis } from '../representation/to-legal-basis.ts';
import { toObligation } from '../representation/to-obligation.ts';
import { toPurpose } from '../representation/to-purpose.ts';
import { toResource } from '../representation/to-resource.ts';
import { assembleSandboxes } from '../sandbox/assemble-sandboxes.ts';

export type DirectoryContent = Omit<Directory, 'issuer' | 'version' | 'issuedAt' | 'expiresAt'>;

async function assembleSystems(reader: Reader): Promise<DirectorySystem[]> {
  const keysOf = groupKeys(await allApprovedKeys(reader));
  return (await allSystems(reader)).map(({ id, department, name, state }) => ({
    id,
    department,
    name,
    state,
    keys: (keysOf.get(id) ?? []).flatMap(toDirectoryKeys),
  }));
}

const isShown = ({ state }: Resource): boolean => state === 'published' || state === 'withdrawn';

/**
 * All that the data plane needs, in one order, so that equal catalogues give equal bytes; sandbox systems as long as
 * they live.
 */
export async function assembleDirectory(reader: Reader, nowMs: number): Promise<DirectoryContent> {
  const sandboxes = await assembleSandboxes(reader, nowMs);
  return {
    departments: (await allDepartments(reader)).map(toDepartment),
    systems: [...(await assembleSystems(reader)), ...sandboxes.systems],
    resources: (await allResources(reader)).filter(isShown).map(toResource).map(toDirectoryResource),
    contracts: (await allContracts(reader)).map(toContract),
    purposes: [...(await allPurposes(reader)).map(toPurpose), ...sandboxes.purposes],
    legalBases: [...(await allLegalBases(reader)).map(toLegalBasis), ...sandboxes.legalBases],
    grants: [...(await allGrants(reader)).map(toGrant), ...sandboxes.grants],
    channels: (await allChannels(reader)).map(toChannel),
    obligations: (await allObligations(reader)).map(toObligation),
  };
}
