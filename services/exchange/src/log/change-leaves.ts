import { randomBytes } from 'node:crypto';
import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import { MAX_ENTRY_LINKS } from '@shuqiao/protocol/evidence/entry-types';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { Change } from '@shuqiao/schemas/types/change-page';
import type { LeafDraft } from '../evidence/group-commit.ts';

function toLeaf(type: Change['type'], departments: string[], message: string): LeafDraft {
  const salt = randomBytes(SALT_BYTES);
  return { t: type, departments, commitment: commitTo(salt, message), more: {}, message, salt };
}

/**
 * The leaf of a change of the catalogue; it commits to the whole change, its number included, so that a change
 * left out shows. One that concerns more departments than an entry holds becomes several leaves.
 */
export function toChangeLeaves(change: Change): LeafDraft[] {
  const message = toJcs(change);
  const departments = [...new Set(change.departments)];
  const groups = Array.from(
    { length: Math.max(1, Math.ceil(departments.length / MAX_ENTRY_LINKS)) },
    (_, i) => departments.slice(i * MAX_ENTRY_LINKS, (i + 1) * MAX_ENTRY_LINKS),
  );
  return groups.map((group) => toLeaf(change.type, group, message));
}
