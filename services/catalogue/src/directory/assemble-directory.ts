import type { Directory, DirectoryKey, DirectorySystem, PublicJwk } from '@shuqiao/schemas/types/directory';
import { allChannels } from '@shuqiao/storage/catalogue/channel';
import { allContracts } from '@shuqiao/storage/catalogue/contract';
import { allDepartments } from '@shuqiao/storage/catalogue/department';
import { allGrants } from '@shuqiao/storage/catalogue/grant';
import { allLegalBases } from '@shuqiao/storage/catalogue/legal-basis';
import { allObligations } from '@shuqiao/storage/catalogue/obligation';
import { allPurposes } from '@shuqiao/storage/catalogue/purpose';
import { allResources, type Resource } from '@shuqiao/storage/catalogue/resource';
import { allSystems } from '@shuqiao/storage/catalogue/system';
import { allApprovedKeys, type SystemKey } from '@shuqiao/storage/catalogue/system-key';
import type { Reader } from '@shuqiao/storage/store';
import { groupKeys } from '../keys/group-keys.ts';
import { toInstant, toInstantOrNull } from '../representation/instant.ts';
import { toChannel } from '../representation/to-channel.ts';
import { toContract } from '../representation/to-contract.ts';
import { toDepartment } from '../representation/to-department.ts';
import { toDirectoryResource } from '../representation/to-directory-resource.ts';
import { toGrant } from '../representation/to-grant.ts';
import { toNotBeforeMs } from '../representation/to-key.ts';
import { toLegalBasis } from '../representation/to-legal-basis.ts';
import { toObligation } from '../representation/to-obligation.ts';
import { toPurpose } from '../representation/to-purpose.ts';
import { toResource } from '../representation/to-resource.ts';

export type DirectoryContent = Omit<Directory, 'issuer' | 'version' | 'issuedAt' | 'expiresAt'>;

/** A key that was revoked before anybody approved it never was one. */
function toDirectoryKeys(key: SystemKey): DirectoryKey[] {
  const notBeforeMs = toNotBeforeMs(key);
  if (notBeforeMs === null) return [];
  return [
    {
      kid: key.kid,
      alg: key.alg,
      jwk: key.jwk as PublicJwk,
      notBefore: toInstant(notBeforeMs),
      notAfter: toInstantOrNull(key.notAfterMs),
      revokedAt: toInstantOrNull(key.revokedAtMs),
    },
  ];
}

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

/** All that the data plane needs, in one order, so that equal catalogues give equal bytes. */
export async function assembleDirectory(reader: Reader): Promise<DirectoryContent> {
  return {
    departments: (await allDepartments(reader)).map(toDepartment),
    systems: await assembleSystems(reader),
    resources: (await allResources(reader)).filter(isShown).map(toResource).map(toDirectoryResource),
    contracts: (await allContracts(reader)).map(toContract),
    purposes: (await allPurposes(reader)).map(toPurpose),
    legalBases: (await allLegalBases(reader)).map(toLegalBasis),
    grants: (await allGrants(reader)).map(toGrant),
    channels: (await allChannels(reader)).map(toChannel),
    obligations: (await allObligations(reader)).map(toObligation),
  };
}
