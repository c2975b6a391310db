import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import type { Reader } from '@shuqiao/storage/store';
import { listContracts } from './list-contracts.ts';

/** The newest version that is active. */
export async function findContractInForce(
  reader: Reader,
  resource: string,
): Promise<DirectoryContract | undefined> {
  const contracts = await listContracts(reader, resource);
  return contracts.find(({ state }) => state === 'active');
}
