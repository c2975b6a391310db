import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import { listContractsOfResource } from '@shuqiao/storage/catalogue/contract';
import type { Reader } from '@shuqiao/storage/store';
import { toContract } from '../representation/to-contract.ts';

/** Negative where `a` is the older version; both are three numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differences = left.map((part, at) => part - (right[at] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** Newest version first. */
export async function listContracts(reader: Reader, resource: string): Promise<DirectoryContract[]> {
  const contracts = await listContractsOfResource(reader, resource);
  return contracts.map(toContract).sort((a, b) => compareVersions(b.version, a.version));
}
