import type { DirectoryResource } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';

/** What the data plane must know of an entry. */
export function toDirectoryResource(entry: Resource): DirectoryResource {
  const { code, name, provider, share, mode, cycle, grade, state, publishedOn, withdrawnOn } = entry;
  const { legalBasis, requires, visibleTo, items } = entry;
  return {
    code,
    name,
    provider,
    share,
    mode,
    cycle,
    grade,
    state,
    publishedOn,
    withdrawnOn,
    legalBasis,
    itemCount: items.length,
    requires,
    visibleTo,
  };
}
