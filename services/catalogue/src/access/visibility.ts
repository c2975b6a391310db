import type { VisibleTo } from '@shuqiao/schemas/types/directory';
import { findLastChangeSeq } from '@shuqiao/storage/catalogue/change';
import { allResources } from '@shuqiao/storage/catalogue/resource';
import type { Store } from '@shuqiao/storage/store';
import { toResource } from '../representation/to-resource.ts';
import type { Viewer } from './viewer.ts';

/** Whether a viewer may know of a resource. */
export type MayKnow = (resource: string) => boolean;

export interface Visibility {
  forViewer(viewer: Viewer): Promise<MayKnow>;
}

type Restricted = ReadonlyMap<string, ReadonlySet<string>>;

function toRestricted(code: string, provider: string, visibleTo: VisibleTo): [string, Set<string>][] {
  return visibleTo === 'all' ? [] : [[code, new Set([provider, ...visibleTo])]];
}

/** Reads which entries are restricted again only after a change of the catalogue. */
export function createVisibility({ read }: Pick<Store, 'read'>): Visibility {
  let held: { seq: number; restricted: Restricted } | undefined;

  async function getRestricted(): Promise<Restricted> {
    const seq = await findLastChangeSeq(read);
    if (held?.seq === seq) return held.restricted;
    const resources = (await allResources(read)).map(toResource);
    const restricted = new Map(
      resources.flatMap(({ code, provider, visibleTo }) => toRestricted(code, provider, visibleTo)),
    );
    held = { seq, restricted };
    return restricted;
  }

  return {
    async forViewer({ seesAll, department }) {
      if (seesAll) return () => true;
      const restricted = await getRestricted();
      return function mayKnow(resource) {
        const allowed = restricted.get(resource);
        return !allowed || (department !== undefined && allowed.has(department));
      };
    },
  };
}
