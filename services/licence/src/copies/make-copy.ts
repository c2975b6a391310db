import { checkMatterAsk } from '@shuqiao/domain/licence/check-matter';
import { makeCopyClaims } from '@shuqiao/domain/licence/make-copy';
import type { Matter } from '@shuqiao/domain/licence/matter';
import { Problem } from '@shuqiao/http/problem';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { toCopyQr } from '@shuqiao/protocol/licence/qr/to-qr';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { LicenceCopy } from '@shuqiao/schemas/types/licence-copy';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import { insertStampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import type { Writer } from '@shuqiao/storage/store';
import type { LicenceDeps } from '../deps.ts';
import { placeStatuses } from '../issue/place-status.ts';
import { getType } from '../resolve/check-wanted.ts';
import type { Holding } from '../resolve/holdings.ts';
import { type CopyContent, signCopy } from './sign-copy.ts';

export type CopyDeps = Pick<
  LicenceDeps,
  'clock' | 'drainOutbox' | 'issuer' | 'newId' | 'origin' | 'publishLists' | 'signerOf' | 'store' | 'trust'
>;

export interface CopyOrder {
  readonly holding: Holding;
  readonly matter: Matter;
  /** Department that receives it. */
  readonly audience: string;
  readonly caseId: string;
  /** Who had it made, as the copy says: the holder's word, or a department. */
  readonly maker: string;
  readonly items: readonly string[];
  readonly days: number;
  /** What else belongs into the same write; gives the id of the look-up that the copy's leaf is of. */
  readonly within?: (w: Writer) => Promise<string | undefined>;
}

/**
 * 加注件 (LIC-C1 to C5): for one matter, one department and one open case, and ended by itself. Throws `copy_refused`,
 * `matter_asks_too_much`.
 */
export async function makeCopy(deps: CopyDeps, order: CopyOrder): Promise<LicenceCopy> {
  const { assessment, licence } = order.holding;
  const { audience, caseId, items, matter } = order;
  if (assessment.outcome !== 'valid') throw refuse(assessment.code ?? assessment.outcome);
  const excess = checkMatterAsk(matter, [{ type: licence.type, items }]);
  if (excess) throw new Problem(excess.code, { excess: excess.excess });
  const content = toContent(deps, order);
  const [id, atMs] = [deps.newId(), deps.clock()];
  const status = await deps.store.write(async (w) => {
    const placed = await place(w, deps, licence.type, id);
    const facts = { id, zzbs: licence.zzbs, matter: matter.code, audience, caseId, maker: order.maker };
    const times = { madeMs: atMs, expiresMs: content.claims.exp * 1_000, reason: content.claims.JZJZZSY };
    if (!(await insertStampedCopy(w, { ...facts, ...times, ...placed }))) throw new Problem('already_exists');
    const lookUp = await order.within?.(w);
    const departments = [...new Set([licence.issuer, audience])];
    const message = toJcs({
      event: 'copy.made',
      copy: id,
      type: licence.type,
      matter: matter.code,
      case_id: caseId,
    });
    const leaf = { t: 'licence.changed', departments, message };
    await appendToOutbox(w, { atMs, leaf, ...(lookUp !== undefined && { lookUp }) });
    return placed;
  });
  const token = await signCopy(deps, { ...content, status });
  await deps.drainOutbox();
  await deps.publishLists();
  return toAnswer(deps, order, { id, token, atMs, exp: content.claims.exp });
}

function toContent(deps: CopyDeps, order: CopyOrder): Omit<CopyContent, 'status'> {
  const { audience, caseId, days, items, maker, matter } = order;
  const { licence } = order.holding;
  const type = getType(deps, licence.type);
  const madeAtMs = deps.clock();
  // V3 asks for the issuer's authority when the copy was made (LIC-A2).
  const { index } = deps.trust.current();
  if (!index.findAuthority(licence.issuer, licence.type, licence.area, madeAtMs)) {
    throw refuse('issuer_not_authorised_for_type');
  }
  const original = { ...licence.claims, vct: toVct(licence.type, type['x-version']) };
  const claims = makeCopyClaims(original, { matter, audience, caseId, maker, madeAtMs, days });
  if (typeof claims === 'string') throw refuse(claims);
  return { licence, type, items, claims, iatSeconds: Math.floor(madeAtMs / 1_000) };
}

async function place(w: Writer, { clock, newId }: CopyDeps, type: string, id: string) {
  const [placed] = await placeStatuses(w, type, [id], { nowMs: clock(), newId });
  if (!placed) throw new Error('a stamped copy got no status index');
  return placed;
}

function toAnswer(
  { origin }: CopyDeps,
  { audience, caseId, holding, matter }: CopyOrder,
  { atMs, exp, id, token }: { id: string; token: string; atMs: number; exp: number },
): LicenceCopy {
  const times = { madeAt: new Date(atMs).toISOString(), expiresAt: new Date(exp * 1_000).toISOString() };
  const { type } = holding.licence;
  return {
    id,
    type,
    token,
    qr: toCopyQr(id, { origin }),
    matter: matter.code,
    department: audience,
    caseId,
    ...times,
  };
}

const refuse = (reason: string): Problem => new Problem('copy_refused', { reason });
