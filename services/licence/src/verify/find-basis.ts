import { checkBasis, type OpenCase } from '@shuqiao/domain/licence/check-consent';
import { checkMatterAsk } from '@shuqiao/domain/licence/check-matter';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceVerificationAsk } from '@shuqiao/schemas/types/licence-verification-ask';
import { type HolderConsent, takeHolderConsent } from '@shuqiao/storage/licence/holder-consent';
import { findMatter } from '@shuqiao/storage/licence/matter';
import { hashCode } from '../codes/one-time-code.ts';
import { toTypeItems } from '../consents/consent-items.ts';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import type { Subject } from './service-verification.ts';

export interface Basis {
  readonly holds: boolean;
  /** The consent that it stands on, rather than on a case. */
  readonly consentId: string | null;
}

const noBasis: Basis = { holds: false, consentId: null };

type BasisDeps = Pick<LicenceDeps, 'clock' | 'findCase' | 'hashHolder' | 'store'>;

/** LIC-C3: the case is open, of this department, and of the matter. Throws `case_not_open`. */
export async function findRunningCase(
  { caseId, matter }: LicenceVerificationAsk,
  acting: Acting,
  deps: BasisDeps,
): Promise<OpenCase | undefined> {
  if (caseId === undefined) return undefined;
  const found = await deps.findCase(caseId);
  if (found && 'code' in found) {
    throw new Problem('dependency_unavailable', {}, { headers: { 'Retry-After': '5' } });
  }
  if (!found || found.department !== acting.department || found.matter !== matter) {
    throw new Problem('case_not_open');
  }
  return found;
}

/** LIC-D1: nobody asks for more than the matter needs. */
export async function checkWant(
  { matter: code, want = [] }: LicenceVerificationAsk,
  type: string,
  acting: Acting,
  { store }: BasisDeps,
): Promise<void> {
  if (want.length === 0) return;
  const matter = code === undefined ? undefined : await findMatter(store.read, code);
  if (!matter?.inForce || matter.department !== acting.department) throw new Problem('matter_not_in_force');
  const refusal = checkMatterAsk(matter, [{ type, items: want }]);
  if (refusal) throw new Problem(refusal.code, { excess: refusal.excess });
}

/** Whether a case about this holder, or the holder's consent, stands behind the question. Throws `consent_refused`. */
export async function findBasis(
  ask: LicenceVerificationAsk,
  { type, holderCode }: Subject,
  openCase: OpenCase | undefined,
  acting: Acting,
  deps: BasisDeps,
): Promise<Basis> {
  if (holderCode === null) return noBasis;
  const { consentCode, matter = '', want = [] } = ask;
  const items = [{ type: type['x-licenceType'], items: want }];
  if (consentCode !== undefined) return takeConsent(consentCode, ask, { type, holderCode }, acting, deps);
  const use = {
    holder: deps.hashHolder(holderCode),
    department: acting.department,
    matter,
    items,
    nowMs: deps.clock(),
  };
  return { ...noBasis, holds: checkBasis({ openCase }, use) === undefined };
}

/** Burnt by asking, right or wrong. */
async function takeConsent(
  code: string,
  {
    caseId = null,
    matter = '',
    want = [],
  }: Omit<LicenceVerificationAsk, 'caseId'> & { caseId?: string | null },
  { type, holderCode }: Subject,
  { department }: Acting,
  deps: BasisDeps,
): Promise<Basis> {
  const codeHash = hashCode('consent', code, deps);
  const taking = { codeHash, department, matter, caseId, nowMs: deps.clock() };
  const consent = await deps.store.write((w) => takeHolderConsent(w, taking));
  const reason = findConsentFault(consent, holderCode, type['x-licenceType'], want);
  if (!consent || reason !== undefined) throw new Problem('consent_refused', { reason });
  return { holds: true, consentId: consent.id };
}

function findConsentFault(
  consent: HolderConsent | undefined,
  holderCode: string | null,
  type: string,
  want: readonly string[],
): string | undefined {
  if (!consent) return 'consent_unknown';
  if (consent.holderCode !== holderCode) return 'consent_other_holder';
  const named = toTypeItems(consent).find((each) => each.type === type)?.items;
  const isCovered = named !== undefined && want.every((name) => named.includes(name));
  return isCovered ? undefined : 'consent_items';
}
