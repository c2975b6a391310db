import { checkBasis, type OpenCase } from '@shuqiao/domain/licence/check-consent';
import type { TypeItems } from '@shuqiao/domain/licence/check-matter';
import { Problem } from '@shuqiao/http/problem';
import {
  findConsentByCode,
  type HolderConsent,
  takeHolderConsent,
} from '@shuqiao/storage/licence/holder-consent';
import type { Writer } from '@shuqiao/storage/store';
import { checkGuessing, hashCode, recordWrongCode } from '../codes/one-time-code.ts';
import { toConsent } from '../consents/consent-items.ts';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';

export type GroundDeps = Pick<LicenceDeps, 'clock' | 'failures' | 'findCase' | 'hashHolder' | 'store'>;

/** What a look-up stands on: an open case, or a consent of the holder, as found. */
export interface Grounds {
  readonly caseId: string | null;
  readonly openCase: OpenCase | undefined;
  readonly consent: HolderConsent | undefined;
}

interface Named {
  readonly caseId?: string;
  readonly consentCode?: string;
}

/** Throws `case_or_consent_required` before any source is asked, where neither is named or holds. */
export async function readGrounds(deps: GroundDeps, acting: Acting, named: Named): Promise<Grounds> {
  const { caseId, consentCode } = named;
  if (consentCode !== undefined) {
    const consent = await getConsent(deps, acting, consentCode);
    return { caseId: caseId ?? consent.caseId, openCase: undefined, consent };
  }
  const found = caseId === undefined ? undefined : await deps.findCase(caseId);
  if (found && 'code' in found) throw new Problem('dependency_unavailable');
  if (!found || caseId === undefined) throw new Problem('case_or_consent_required');
  return { caseId, openCase: found, consent: undefined };
}

async function getConsent(deps: GroundDeps, acting: Acting, code: string): Promise<HolderConsent> {
  const caller = `${acting.department} ${acting.actor}`;
  checkGuessing(caller, deps);
  const consent = await findConsentByCode(deps.store.read, hashCode('consent', code, deps));
  if (consent) return consent;
  recordWrongCode(caller, deps);
  throw refuse('consent_unknown');
}

/** Throws `case_or_consent_required`, `consent_refused`. */
export function checkGrounds(
  { clock, hashHolder }: GroundDeps,
  { caseId, consent, openCase }: Grounds,
  use: { holderCode: string; department: string; matter: string; items: readonly TypeItems[] },
): void {
  const { holderCode, ...rest } = use;
  const basis = consent ? { consent: toConsent(consent) } : { openCase };
  const refusal = checkBasis(basis, { ...rest, holder: hashHolder(holderCode), nowMs: clock() });
  if (refusal === 'case_or_consent_required') throw new Problem(refusal);
  if (refusal) throw refuse(refusal);
  if (consent && consent.caseId !== null && consent.caseId !== caseId) throw refuse('consent_other_case');
}

/** In the write of the look-up: a consent is taken once, whoever else reads it at the same time. */
export async function takeConsent(w: Writer, { caseId, consent }: Grounds, nowMs: number): Promise<void> {
  if (!consent) return;
  const { codeHash, department, matter } = consent;
  const taken = await takeHolderConsent(w, { codeHash, department, matter, caseId, nowMs });
  if (!taken) throw refuse('consent_used');
}

const refuse = (reason: string): Problem => new Problem('consent_refused', { reason });
