import type { ActDecision } from '@shuqiao/domain/licence/decide-act';
import { Problem } from '@shuqiao/http/problem';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { Licence } from '@shuqiao/storage/licence/licence';
import type { Writer } from '@shuqiao/storage/store';
import type { Acting } from '../gate/acting.ts';
import type { IntendedAct } from './act-in-write.ts';
import { type ActOutcome, toActLeaf, toRepeated } from './act-record.ts';
import { completeClaims } from './complete-claims.ts';
import { insertVersion } from './insert-version.ts';
import type { IssueDeps } from './issue-deps.ts';
import { type IssuingFacts, requireAuthority } from './issuing-facts.ts';
import { toVersionIdentifier } from './make-identifier.ts';
import { moveVersions } from './move-version.ts';
import { placeStatuses } from './place-status.ts';

/**
 * 延续, 变更, 转入: a version of its own with its own status index; the one before ends with it. It is issued by the
 * department that acts, which needs the authority for that on the day (LIC-A2).
 */
export async function makeNextVersion(
  w: Writer,
  deps: IssueDeps,
  facts: IssuingFacts,
  acting: Acting,
  intended: IntendedAct,
  decide: () => ActDecision,
): Promise<ActOutcome> {
  const { type, licence, versions, details, body } = intended;
  if (!body.claims)
    throw new Problem('body_invalid', { errors: [{ pointer: '/claims', keyword: 'required' }] });
  const identifier = toVersionIdentifier(licence.zzbs, Math.min(licence.versionNo + 1, LAST_VERSION));
  const complete = () => completeNextClaims(intended, facts, identifier);
  const next = versions.find(({ versionNo }) => versionNo === licence.versionNo + 1);
  if (next && isSameVersion(next, intended, complete)) return toRepeated(next);

  const decision = decide();
  const ask = {
    department: facts.department,
    type: licence.type,
    area: licence.area,
    onDate: details.effectiveOn,
  };
  requireAuthority(facts, ask);
  const claims = complete();
  const { nowMs } = facts;
  const [status] = await placeStatuses(w, licence.type, [identifier], { nowMs, newId: deps.newId });
  if (!status) throw new Error('no status index was given');
  const version = {
    ...status,
    type,
    identifier,
    versionNo: decision.version,
    state: decision.state,
    area: licence.area,
    issuer: facts.department,
    claims,
    related: decision.related,
  };
  const made = await insertVersion(w, version, details, acting, nowMs);
  if (decision.previousState !== null) {
    await moveVersions(w, [licence], decision.previousState, details, acting, nowMs);
  }
  return { licence: made, repeated: false, fallen: [], leaf: toActLeaf(made, details, acting) };
}

const LAST_VERSION = 999;

function completeNextClaims(
  { type, licence, details, body }: IntendedAct,
  facts: IssuingFacts,
  identifier: string,
) {
  const { department: code, departments } = facts;
  return completeClaims(type, body.claims ?? {}, {
    identifier,
    issuer: { code, name: departments.get(code)?.name ?? code },
    issuedOn: details.effectiveOn,
    related: licence.zzbs,
  });
}

/** The same request once more: the version that it asks for is there, word for word. */
function isSameVersion(
  next: Licence,
  { licence, details }: IntendedAct,
  complete: () => Record<string, unknown>,
): boolean {
  if (next.madeBy !== details.act || next.relatedZzbs !== licence.zzbs) return false;
  try {
    return toJcs(complete()) === toJcs(next.claims);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
