import { fromPathCode } from '@shuqiao/domain/resource-code';
import { Problem } from '@shuqiao/http/problem';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import type { Context } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toResource } from '../representation/to-resource.ts';
import { readViewer } from './viewer.ts';

/** An entry that the viewer may not know of is as absent as one that nobody registered. */
export async function getVisibleResource(
  c: Context,
  deps: CatalogueDeps,
  pathCode: string,
): Promise<Resource> {
  const mayKnow = await deps.visibility.forViewer(await readViewer(c, deps));
  const code = fromPathCode(pathCode);
  const row = code !== undefined && mayKnow(code) ? await findResource(deps.store.read, code) : undefined;
  if (!row) throw new Problem('not_found');
  return toResource(row);
}
