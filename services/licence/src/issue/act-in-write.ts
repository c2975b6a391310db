import { LICENCE_ACTS } from '@shuqiao/domain/licence/act-table';
import { type ActDecision, decideAct } from '@shuqiao/domain/licence/decide-act';
import { listFallenVersions } from '@shuqiao/domain/licence/licence-versions';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceActRequest } from '@shuqiao/schemas/types/licence-act';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { findLicence, findLicenceVersions, type Licence } from '@shuqiao/storage/licence/licence';
import { listLicenceEvents } from '@shuqiao/storage/licence/licence-event';
import type { Writer } from '@shuqiao/storage/store';
import type { Acting } from '../gate/acting.ts';
import { type ActDetails, type ActOutcome, toActLeaf, toRepeated } from './act-record.ts';
import type { IssueDeps } from './issue-deps.ts';
import { type IssuingFacts, requireStanding } from './issuing-facts.ts';
import { makeNextVersion } from './make-next-version.ts';
import { moveVersions } from './move-version.ts';
import { toActProblem } from './to-act-problem.ts';
import { toCurrentLicence } from './to-current-licence.ts';

/** A licence as it stands, and what is to be done with it. */
export interface IntendedAct {
  readonly type: LicenceType;
  readonly licence: Licence;
  /** Newest first. */
  readonly versions: readonly Licence[];
  readonly details: ActDetails;
  readonly body: LicenceActRequest;
}

/**
 * One act upon a licence (GB states 01 to 07), with all that follows from it. Everything is checked before the first
 * statement that changes anything. Throws Problem, or `Raced`.
 */
export async function actInWrite(
  w: Writer,
  deps: IssueDeps,
  facts: IssuingFacts,
  acting: Acting,
  body: LicenceActRequest,
): Promise<ActOutcome> {
  const intended = await readIntended(w, deps, facts, body);
  const { type, licence, versions, details } = intended;
  if (!LICENCE_ACTS[details.act].newVersion && (await isDone(w, licence, details))) {
    return toRepeated(licence, details.act === 'revoke' ? listRevokedWith(intended) : []);
  }
  const decide = (): ActDecision => {
    const current = toCurrentLicence(licence, versions);
    const decision = decideAct(type, current, details.act, { ...details, today: facts.today });
    if ('code' in decision) throw toActProblem(decision, licence);
    return decision;
  };
  if (LICENCE_ACTS[details.act].newVersion) return makeNextVersion(w, deps, facts, acting, intended, decide);

  const { state } = decide();
  const falling = details.act === 'revoke' ? listFalling(intended) : [licence];
  const moved = await moveVersions(w, falling, state, details, acting, facts.nowMs);
  const named = moved.find(({ zzbs }) => zzbs === licence.zzbs);
  if (!named) throw new Error('the licence itself was not moved');
  const fallen = details.act === 'revoke' ? moved : [];
  return {
    licence: named,
    repeated: false,
    fallen: fallen.map(({ zzbs }) => zzbs),
    leaf: toActLeaf(
      named,
      details,
      acting,
      fallen.map(({ versionNo }) => versionNo),
    ),
  };
}

async function readIntended(
  w: Writer,
  deps: IssueDeps,
  facts: IssuingFacts,
  body: LicenceActRequest,
): Promise<IntendedAct> {
  const licence = await findLicence(w, body.identifier);
  if (!licence) throw new Problem('not_found');
  requireStanding(facts, licence.issuer);
  const type = deps.trust.current().index.findType(licence.type);
  if (!type) throw new Problem('licence_type_unknown');
  const { act, effectiveOn, reasonCode = null, reason = null } = body;
  return {
    type,
    licence,
    versions: await findLicenceVersions(w, licence.base),
    details: { act, effectiveOn, reasonCode, reason },
    body,
  };
}

/** The same request once more: it was the last thing that happened to this version. */
async function isDone(w: Writer, licence: Licence, details: ActDetails): Promise<boolean> {
  const last = (await listLicenceEvents(w, licence.zzbs)).at(-1);
  return (
    last?.act === details.act &&
    last.toState === licence.state &&
    last.effectiveOn === details.effectiveOn &&
    last.reasonCode === details.reasonCode &&
    last.reasonText === details.reason
  );
}

/** 撤销 takes the grant itself away: all that rests on it falls in the same act, but for what has fallen before. */
function listFalling({ licence, versions }: IntendedAct): Licence[] {
  const facts = versions.map(({ versionNo, madeBy, state }) => ({ version: versionNo, madeBy, state }));
  const fallen = new Set(listFallenVersions(facts, licence.versionNo));
  return versions.filter(({ versionNo, state }) => fallen.has(versionNo) && state !== '03' && state !== '07');
}

function listRevokedWith({ licence, versions }: IntendedAct): string[] {
  const facts = versions.map(({ versionNo, madeBy, state }) => ({ version: versionNo, madeBy, state }));
  const fallen = new Set(listFallenVersions(facts, licence.versionNo));
  return versions
    .filter(({ versionNo, state }) => fallen.has(versionNo) && state === '03')
    .map(({ zzbs }) => zzbs);
}
