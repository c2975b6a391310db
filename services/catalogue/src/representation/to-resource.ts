import type { Resource as Entry } from '@shuqiao/schemas/types/resource';
import type { Resource } from '@shuqiao/storage/catalogue/resource';

/** The stored document is the whole entry, as it was checked on its way in. */
export function toResource({ document }: Resource): Entry {
  return document as Entry;
}
