import type { Matter } from '@shuqiao/domain/licence/matter';
import type { LicenceResolution } from '@shuqiao/schemas/types/licence-resolution';
import type { LicenceResolutionRequest } from '@shuqiao/schemas/types/licence-resolution-request';
import type { Hono } from 'hono';
import { checkQuota } from '../alarms/check-quota.ts';
import { type AlarmDeps, type NewLookUp, recordLookUps } from '../alarms/record-look-ups.ts';
import { toTypeItems } from '../consents/consent-items.ts';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { getMatter } from '../matters/get-matter.ts';
import { type CheckDeps, getType } from './check-wanted.ts';
import { describeCode } from './describe-code.ts';
import { BUSINESS_LICENCE } from './entry-types.ts';
import { findRepresentative } from './find-representative.ts';
import { type Gathered, gather } from './gather.ts';
import { checkGrounds, type GroundDeps, type Grounds, readGrounds, takeConsent } from './grounds.ts';
import { listHoldings } from './holdings.ts';
import { listAsked, type NarrowedMatter, narrowMatter } from './narrow-matter.ts';
import { type Entry, type EntryDeps, findEntry, openEntry } from './open-entry.ts';
import { type ResolutionFacts, recordResolution } from './resolution-receipt.ts';

export type ResolveDeps = AlarmDeps &
  CheckDeps &
  EntryDeps &
  GroundDeps &
  Pick<LicenceDeps, 'evidence' | 'receiptSigner'>;

const NOTHING: Gathered = { licences: [], missing: [], unchecked: [], looked: [] };

/** 一证（照）通用: what a matter needs, on the strength of one licence and an open case or the holder's consent. */
export function resolveLicencesRoute(app: Hono<LicenceEnv>, deps: ResolveDeps & GateDeps): void {
  const operation = {
    path: '/licence/v1/resolutions',
    schema: 'licence-resolution-request',
    roles: ['clerk', 'issuer', 'officer'],
  } as const;
  departmentOperation<LicenceResolutionRequest>(app, operation, deps, async (acting, request) => ({
    status: 200,
    body: await resolveLicences(deps, acting, request),
  }));
}

/**
 * On record before anything is told; nothing is read of the holder's before the look-up has a ground to stand on.
 * Repeated after `log_down` it starts anew: a consent is used up only together with the look-ups it was used for.
 */
export async function resolveLicences(
  deps: ResolveDeps,
  acting: Acting,
  request: LicenceResolutionRequest,
): Promise<LicenceResolution> {
  await checkQuota(deps, acting);
  const { version, ...rest } = await getMatter(deps, request.matter, acting.department);
  const grounds = await readGrounds(deps, acting, request);
  const narrowed = narrow({ ...rest, version }, grounds);
  const { entry, found } = await look(deps, acting, request, grounds, narrowed);

  const outcome =
    entry.outcome !== 'valid' ? entry.outcome : found.unchecked.length > 0 ? 'indeterminate' : 'valid';
  const facts: ResolutionFacts = {
    id: deps.newId(),
    acting,
    matter: narrowed.matter,
    caseId: grounds.caseId,
    consentId: grounds.consent?.id ?? null,
    entry,
    found,
    outcome,
  };
  const { log, receipt } = await recordResolution(deps, facts);
  const atMs = deps.clock();
  await deps.store.write(async (w) => {
    if (entry.outcome === 'valid') await takeConsent(w, grounds, atMs);
    await recordLookUps(w, deps, toLookUps(facts, atMs, deps), log.index);
  });
  const { index, leaf, origin } = log;
  return { ...toAnswer(deps, facts, rest.name, atMs), receipt, log: { index, leaf, origin } };
}

function narrow(matter: Matter, { consent }: Grounds): NarrowedMatter {
  return consent ? narrowMatter(matter, toTypeItems(consent)) : { matter, withheld: [] };
}

async function look(
  deps: ResolveDeps,
  acting: Acting,
  { entry: given, representative: representativeCode }: LicenceResolutionRequest,
  grounds: Grounds,
  { matter, withheld }: NarrowedMatter,
): Promise<{ entry: Entry; found: Gathered }> {
  const asked = listAsked(matter);
  const use = { department: acting.department, matter: matter.code, items: asked };
  const byNumber = 'holderCode' in given;
  if (byNumber) checkGrounds(deps, grounds, { ...use, holderCode: given.holderCode });
  const entry = byNumber
    ? await findEntry(deps, given.holderCode)
    : await openEntry(deps, acting, given, matter);
  const { holderCode } = entry;
  if (holderCode === undefined) return { entry, found: NOTHING };
  checkGrounds(deps, grounds, { ...use, holderCode });
  if (entry.outcome !== 'valid') return { entry, found: NOTHING };

  const types = [...new Set(asked.map(({ type }) => type))];
  const holdings = await listHoldings(deps, holderCode, [...types, entry.type]);
  const isFirm = entry.type === BUSINESS_LICENCE;
  const representative = isFirm
    ? await findRepresentative(deps, acting, matter, holdings, representativeCode)
    : undefined;
  const inFull = (type: string): readonly string[] =>
    grounds.consent
      ? asked.filter((each) => each.type === type).flatMap(({ items }) => items)
      : type === entry.type
        ? entry.shown
        : [];
  return {
    entry,
    found: await gather(deps, { matter, withheld, holderCode, holdings, representative, inFull }),
  };
}

/** One row for each licence, the entry first; what its holder sees later. */
function toLookUps(
  { acting, caseId, consentId, entry, found, matter }: ResolutionFacts,
  atMs: number,
  { hashHolder }: ResolveDeps,
): NewLookUp[] {
  const { holderCode, type } = entry;
  if (holderCode === undefined) return [];
  const isAmong = found.looked.some((each) => each.type === type && each.holderCode === holderCode);
  const own = { holderCode, type, outcome: entry.code ?? entry.outcome };
  const { actor, department } = acting;
  const ground = { kind: 'resolution', department, actor, matter: matter.code, caseId, consentId };
  return [...(isAmong ? [] : [own]), ...found.looked].map((each) => ({
    ...ground,
    atMs,
    holderHash: hashHolder(each.holderCode),
    holderCode: each.holderCode,
    types: [each.type],
    outcome: each.outcome,
  }));
}

function toAnswer(
  deps: ResolveDeps,
  { caseId, entry, found, id, matter, outcome }: ResolutionFacts,
  name: string,
  atMs: number,
): Omit<LicenceResolution, 'log' | 'receipt'> {
  const { licences, missing, unchecked } = found;
  const { code, type } = entry;
  const isWhole = missing.every(({ optional }) => optional) && unchecked.length === 0;
  return {
    id,
    at: new Date(atMs).toISOString(),
    matter: { code: matter.code, name, version: matter.version },
    caseId,
    outcome,
    entry: {
      type: type === '' ? null : type,
      name: type === '' ? null : getType(deps, type).title,
      outcome: entry.outcome,
      code,
      detail: describeCode(code ?? entry.outcome),
    },
    licences,
    missing,
    unchecked,
    complete: entry.outcome === 'valid' && isWhole,
  };
}
