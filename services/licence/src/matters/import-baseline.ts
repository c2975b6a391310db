import { checkMatter } from '@shuqiao/domain/licence/check-matter';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireService } from '@shuqiao/http/service-identity';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceBaseline } from '@shuqiao/schemas/types/licence-baseline';
import type { LicenceBaselineAnswer } from '@shuqiao/schemas/types/licence-baseline-answer';
import type { LicenceAuthority } from '@shuqiao/schemas/types/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { approveAuthority, findAuthority, proposeAuthority } from '@shuqiao/storage/licence/issuer-authority';
import { findMatter, insertMatter, type Matter, replaceMatter } from '@shuqiao/storage/licence/matter';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import type { Writer } from '@shuqiao/storage/store';
import type { Hono, MiddlewareHandler } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';

type BaselineDeps = Pick<LicenceDeps, 'clock' | 'drainOutbox' | 'isService' | 'store' | 'trust'>;

const MAX_BYTES = 8 * 1_048_576;
/** The database insists on two; the leaf says that it was the baseline, and no two persons. */
const BASELINE = { by: 'baseline', confirmedBy: 'baseline-import' };

/**
 * A city's start, in one write: whom the law authorises already, and the matters as reviewed. The same again changes
 * nothing; a matter that reads otherwise becomes a new version, an authority that does is a conflict (LIC-A1).
 */
export function importBaseline(app: Hono<LicenceEnv>, deps: BaselineDeps): void {
  const types = readLicenceTypes();
  app.post(
    '/licence/v1/baseline',
    requireService(deps.isService) as unknown as MiddlewareHandler<LicenceEnv>,
    body<LicenceBaseline, LicenceEnv & ServiceEnv>('licence-baseline', { maxBytes: MAX_BYTES }),
    async (c) => {
      const added = await importInto(c.req.valid('json'), types, deps);
      return c.json(added);
    },
  );
}

export async function importInto(
  { authorities = [], matters = [] }: LicenceBaseline,
  types: readonly LicenceType[],
  deps: BaselineDeps,
): Promise<LicenceBaselineAnswer> {
  for (const matter of matters) {
    const refusal = checkMatter({ ...matter, version: 1 }, types);
    if (refusal) throw new Problem(refusal.code, { matter: matter.code, excess: refusal.excess });
  }
  const added = await deps.store.write(async (w) => {
    const counts = { authorities: 0, matters: 0 };
    for (const authority of authorities) if (await addAuthority(w, authority)) counts.authorities++;
    for (const matter of matters) if (await putMatter(w, { ...matter, inForce: true })) counts.matters++;
    if (counts.authorities + counts.matters > 0) await putOnRecord(w, counts, deps.clock());
    return counts;
  });
  await deps.drainOutbox();
  await deps.trust.refresh();
  return added;
}

async function addAuthority(w: Writer, authority: LicenceAuthority): Promise<boolean> {
  const { id } = authority;
  if (await proposeAuthority(w, { ...authority, proposedBy: BASELINE.by })) {
    if (!(await approveAuthority(w, { id, version: 1, by: BASELINE.confirmedBy })))
      throw new Problem('version_conflict');
    return true;
  }
  const known = await findAuthority(w, id);
  const isSame = known !== undefined && names.every((name) => known[name] === authority[name]);
  // One of the baseline may have been ended since: that is its history, not another row.
  if (!isSame && known?.state !== 'ended') throw new Problem('already_exists', { id });
  return false;
}

const names = ['department', 'type', 'area', 'legalBasis', 'validFrom', 'validTo', 'successor'] as const;

async function putMatter(w: Writer, matter: Omit<Matter, 'version'>): Promise<boolean> {
  if (await insertMatter(w, matter)) return true;
  const known = await findMatter(w, matter.code);
  if (!known) throw new Problem('version_conflict');
  const { version, ...rest } = known;
  if (toJcs(rest) === toJcs(matter)) return false;
  if (!(await replaceMatter(w, { ...matter, version }))) throw new Problem('version_conflict');
  return true;
}

function putOnRecord(w: Writer, added: object, atMs: number): Promise<number> {
  const message = toJcs({ event: 'baseline.imported', two_persons: false, added });
  return appendToOutbox(w, { atMs, leaf: { t: 'policy.changed', departments: [], message } });
}
