import type {
  Directory,
  DirectoryChannel,
  DirectoryContract,
  DirectoryDepartment,
  DirectoryGrant,
  DirectoryKey,
  DirectoryLegalBasis,
  DirectoryPurpose,
  DirectoryResource,
  DirectorySystem,
} from '@shuqiao/schemas/types/directory';
import { listItems, listRequestItems } from './contract/contract-document.ts';
import { endOfLegalDateMs, startOfLegalDateMs } from './legal-period.ts';

export interface IndexedKey extends DirectoryKey {
  notBeforeMs: number;
  /** Infinity when the key has no end. */
  notAfterMs: number;
  /** Infinity when the key has not been revoked. */
  revokedAtMs: number;
}

export interface IndexedSystem extends Omit<DirectorySystem, 'keys'> {
  keys: ReadonlyMap<string, IndexedKey>;
}

export interface IndexedResource extends Omit<DirectoryResource, 'visibleTo'> {
  visibleTo: 'all' | ReadonlySet<string>;
  /** Contracts that still answer (active or deprecated), in the directory's order. */
  contracts: readonly IndexedContract[];
}

export interface IndexedContract extends DirectoryContract {
  itemNames: ReadonlySet<string>;
  /** Items that the caller of a verification sends and is never told. */
  requestItems: ReadonlySet<string>;
}

export interface IndexedGrant
  extends Omit<DirectoryGrant, 'systems' | 'purposes' | 'legalBases' | 'items' | 'validFrom' | 'validTo'> {
  /** Null: every system of the holder. */
  systems: ReadonlySet<string> | null;
  purposes: ReadonlySet<string>;
  legalBases: ReadonlySet<string>;
  items: ReadonlySet<string>;
  /** Contract id to the granted items which that contract has; one stable array per contract. */
  itemsByContract: ReadonlyMap<string, readonly string[]>;
  validFromMs: number;
  /** First instant at which the grant is over; Infinity when it has no end. */
  validToMs: number;
}

export interface DirectoryIndex {
  issuer: string;
  version: number;
  issuedAtMs: number;
  expiresAtMs: number;
  departments: ReadonlyMap<string, DirectoryDepartment>;
  systems: ReadonlyMap<string, IndexedSystem>;
  resources: ReadonlyMap<string, IndexedResource>;
  contracts: ReadonlyMap<string, IndexedContract>;
  grants: ReadonlyMap<string, IndexedGrant>;
  channels: ReadonlyMap<string, DirectoryChannel>;
  purposes: ReadonlyMap<string, DirectoryPurpose>;
  legalBases: ReadonlyMap<string, DirectoryLegalBasis>;
}

/** Parses and groups everything once, so that a request costs map and set look-ups only. */
export function indexDirectory(directory: Directory): DirectoryIndex {
  const contracts = indexBy(directory.contracts.map(toIndexedContract), (contract) => contract.id);
  const contractsOf = groupAnswering(contracts.values());
  return {
    issuer: directory.issuer,
    version: directory.version,
    issuedAtMs: Date.parse(directory.issuedAt),
    expiresAtMs: Date.parse(directory.expiresAt),
    departments: indexBy(directory.departments, (department) => department.code),
    systems: indexBy(directory.systems.map(toIndexedSystem), (system) => system.id),
    resources: indexBy(
      directory.resources.map((resource) =>
        toIndexedResource(resource, contractsOf.get(resource.code) ?? []),
      ),
      (resource) => resource.code,
    ),
    contracts,
    grants: indexBy(
      directory.grants.map((grant) => toIndexedGrant(grant, contractsOf.get(grant.resource) ?? [])),
      (grant) => grant.id,
    ),
    channels: indexBy(directory.channels, (channel) => channel.id),
    purposes: indexBy(directory.purposes, (purpose) => purpose.code),
    legalBases: indexBy(directory.legalBases, (basis) => basis.id),
  };
}

function indexBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function toIndexedSystem(system: DirectorySystem): IndexedSystem {
  return { ...system, keys: indexBy(system.keys.map(toIndexedKey), (key) => key.kid) };
}

function toIndexedKey(key: DirectoryKey): IndexedKey {
  return {
    ...key,
    notBeforeMs: Date.parse(key.notBefore),
    notAfterMs: key.notAfter === null ? Infinity : Date.parse(key.notAfter),
    revokedAtMs: key.revokedAt === null ? Infinity : Date.parse(key.revokedAt),
  };
}

function toIndexedResource(resource: DirectoryResource, contracts: IndexedContract[]): IndexedResource {
  const { visibleTo } = resource;
  return { ...resource, visibleTo: visibleTo === 'all' ? 'all' : new Set(visibleTo), contracts };
}

function toIndexedContract(contract: DirectoryContract): IndexedContract {
  return {
    ...contract,
    itemNames: new Set(Object.keys(listItems(contract.document))),
    requestItems: new Set(listRequestItems(contract.document)),
  };
}

function groupAnswering(contracts: Iterable<IndexedContract>): Map<string, IndexedContract[]> {
  const groups = new Map<string, IndexedContract[]>();
  for (const contract of contracts) {
    if (contract.state === 'retired') continue;
    const group = groups.get(contract.resource);
    if (group) group.push(contract);
    else groups.set(contract.resource, [contract]);
  }
  return groups;
}

function toIndexedGrant(grant: DirectoryGrant, contracts: readonly IndexedContract[]): IndexedGrant {
  const { validFrom, validTo, ...rest } = grant;
  return {
    ...rest,
    systems: grant.systems === null ? null : new Set(grant.systems),
    purposes: new Set(grant.purposes),
    legalBases: new Set(grant.legalBases),
    items: new Set(grant.items),
    itemsByContract: new Map(
      contracts.map(({ id, itemNames }) => [id, grant.items.filter((item) => itemNames.has(item))]),
    ),
    validFromMs: startOfLegalDateMs(validFrom),
    validToMs: validTo === null ? Infinity : endOfLegalDateMs(validTo),
  };
}
