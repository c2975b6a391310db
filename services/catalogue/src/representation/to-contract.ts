import type { ContractDocument, DirectoryContract } from '@shuqiao/schemas/types/directory';
import type { Contract } from '@shuqiao/storage/catalogue/contract';

/** The document was checked before it was stored. */
export function toContract({ id, resource, version, state, document }: Contract): DirectoryContract {
  return { id, resource, version, state, document: document as ContractDocument };
}
