import { listItems } from '@shuqiao/domain/contract/contract-document';
import { Problem } from '@shuqiao/http/problem';
import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import { findContractInForce } from '../contracts/find-contract-in-force.ts';
import type { CatalogueDeps } from '../deps.ts';
import { unknownReference } from '../findings.ts';
import { toResource } from '../representation/to-resource.ts';

export interface Trial {
  readonly entry: Resource;
  readonly contract: DirectoryContract;
  /** What a grant of it may hold. */
  readonly items: string[];
}

function toItems({ items }: Resource, { document }: DirectoryContract): string[] {
  const withheld = new Set(items.flatMap(({ name, share }) => (share === 'not_shared' ? [name] : [])));
  return Object.keys(listItems(document)).filter((name) => !withheld.has(name));
}

/** @throws Problem where this department may not try the resource; one that it may not know of is unknown. */
export async function getTrial(
  { store, visibility }: Pick<CatalogueDeps, 'store' | 'visibility'>,
  department: string,
  code: string,
): Promise<Trial> {
  const mayKnow = await visibility.forViewer({ seesAll: false, department });
  const row = mayKnow(code) ? await findResource(store.read, code) : undefined;
  if (!row) throw unknownReference('/resource');
  const entry = toResource(row);
  if (entry.state !== 'published') throw new Problem('state_conflict', { state: entry.state });
  if (entry.share === 'not_shared') throw new Problem('sandbox_not_shared');
  const contract = await findContractInForce(store.read, code);
  if (!contract) throw new Problem('sandbox_no_contract');
  return { entry, contract, items: toItems(entry, contract) };
}
