import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { decideAct } from '@shuqiao/domain/licence/decide-act';
import { Problem } from '@shuqiao/http/problem';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceIssue } from '@shuqiao/schemas/types/licence-issue';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { findLicenceByNumber, type Licence } from '@shuqiao/storage/licence/licence';
import type { Writer } from '@shuqiao/storage/store';
import type { Acting } from '../gate/acting.ts';
import { type ActDetails, type ActOutcome, toActLeaf, toRepeated } from './act-record.ts';
import { completeClaims } from './complete-claims.ts';
import { insertVersion } from './insert-version.ts';
import type { IssueDeps } from './issue-deps.ts';
import { type IssuingFacts, requireAuthority, requireStanding } from './issuing-facts.ts';
import { makeIdentifier, toVersionIdentifier } from './make-identifier.ts';
import { placeStatuses } from './place-status.ts';
import { toActProblem } from './to-act-problem.ts';
import { toCurrentLicence } from './to-current-licence.ts';

interface Named {
  readonly type: LicenceType;
  /** Department in whose name the licence is issued: the acting one, or a legal predecessor of it (LIC-P5). */
  readonly issuer: { readonly code: string; readonly name: string };
  readonly details: ActDetails;
}

/**
 * Issues a licence, anew after the one before has ended, or takes one in from another register. Everything is checked
 * before the first statement that changes anything: after a Problem the write may go on with other rows.
 * Throws Problem, or `Raced`.
 */
export async function issueInWrite(
  w: Writer,
  deps: IssueDeps,
  facts: IssuingFacts,
  acting: Acting,
  body: LicenceIssue,
): Promise<ActOutcome> {
  const named = nameIssue(deps, facts, body);
  const { type, details } = named;
  const versions = await findVersions(w, facts, body);
  const repeated = versions.find((version) => isSameIssue(version, named, body));
  if (repeated) return toRepeated(repeated);

  const newest = versions[0];
  const decision = decideAct(type, newest ? toCurrentLicence(newest, versions) : null, details.act, {
    effectiveOn: details.effectiveOn,
    reason: null,
    today: facts.today,
    ...(body.related !== undefined && { related: body.related }),
  });
  if ('code' in decision) throw toIssueProblem(decision, newest);

  const identifier = newest
    ? toVersionIdentifier(newest.zzbs, decision.version)
    : makeIdentifier(type, named.issuer.code, body.claims, deps.hashHolder);
  const claims = completeClaims(type, withoutIdentifier(body, newest), {
    identifier,
    issuer: named.issuer,
    issuedOn: details.effectiveOn,
    related: decision.related,
  });
  const { nowMs } = facts;
  const placing = { nowMs, newId: deps.newId };
  const [status] = await placeStatuses(w, type['x-licenceType'], [identifier], placing);
  if (!status) throw new Error('no status index was given');
  const version = {
    ...status,
    type,
    identifier,
    versionNo: decision.version,
    state: decision.state,
    area: body.area,
    issuer: named.issuer.code,
    claims,
    related: decision.related,
  };
  const licence = await insertVersion(w, version, details, acting, nowMs);
  return { licence, repeated: false, fallen: [], leaf: toActLeaf(licence, details, acting) };
}

function nameIssue(
  deps: IssueDeps,
  facts: IssuingFacts,
  { type: code, area, claims, related }: LicenceIssue,
): Named {
  const type = deps.trust.current().index.findType(code);
  if (!type) throw new Problem('licence_type_unknown');
  const issuer = typeof claims.ZZBFJGDM === 'string' ? claims.ZZBFJGDM : facts.department;
  requireStanding(facts, issuer);
  const effectiveOn = typeof claims.ZZBFRQ === 'string' ? claims.ZZBFRQ : facts.today;
  if (!isLegalDate(effectiveOn)) throw new Problem('licence_date');
  requireAuthority(facts, { department: issuer, type: code, area, onDate: effectiveOn });
  const act = related === undefined ? 'issue' : 'transfer_in';
  return {
    type,
    issuer: { code: issuer, name: facts.departments.get(issuer)?.name ?? issuer },
    details: { act, effectiveOn, reasonCode: null, reason: null },
  };
}

/** Versions of the one licence that has this number, newest first. */
async function findVersions(
  w: Writer,
  { answersFor }: IssuingFacts,
  { type, claims }: LicenceIssue,
): Promise<Licence[]> {
  if (typeof claims.ZZBH !== 'string') return [];
  const found = await findLicenceByNumber(w, { type, number: claims.ZZBH });
  const own = found.filter(({ issuer }) => answersFor.has(issuer));
  const base = own[0]?.base;
  return own.filter((each) => each.base === base).toSorted((a, b) => b.versionNo - a.versionNo);
}

/** The same request once more: what it asks for stands there already, word for word. */
function isSameIssue(version: Licence, { type, issuer, details }: Named, body: LicenceIssue): boolean {
  if (version.madeBy !== details.act || version.issuer !== issuer.code || version.area !== body.area)
    return false;
  const platform = {
    identifier: version.zzbs,
    issuer,
    issuedOn: details.effectiveOn,
    related: version.relatedZzbs,
  };
  try {
    return toJcs(completeClaims(type, withoutIdentifier(body, version), platform)) === toJcs(version.claims);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** An identifier handed in gives the serial of a first version; later versions have the one before's. */
function withoutIdentifier({ claims }: LicenceIssue, before: Licence | undefined): LicenceIssue['claims'] {
  if (!before) return claims;
  const { ZZBS: _, ...rest } = claims;
  return rest;
}

function toIssueProblem(refusal: Parameters<typeof toActProblem>[0], newest: Licence | undefined): Problem {
  const isTaken = refusal.code === 'licence_state_conflict' && newest !== undefined;
  return isTaken ? new Problem('licence_number_taken') : toActProblem(refusal, newest);
}
