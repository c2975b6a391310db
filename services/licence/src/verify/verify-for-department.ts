import { Problem } from '@shuqiao/http/problem';
import type { LicenceVerificationAsk } from '@shuqiao/schemas/types/licence-verification-ask';
import { checkQuota } from '../alarms/check-quota.ts';
import type { NewLookUp } from '../alarms/record-look-ups.ts';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { toBinding } from '../holders/prove-holder.ts';
import { type Basis, checkWant, findBasis, findRunningCase } from './find-basis.ts';
import { judge } from './judge.ts';
import { narrowShown } from './narrow-shown.ts';
import { readAsOf } from './read-as-of.ts';
import { readQuestion, type VerifyQuestion } from './read-question.ts';
import type { Judged, ServiceVerification, Subject } from './service-verification.ts';

export interface DepartmentVerification {
  readonly verification: ServiceVerification;
  readonly presented: string;
  readonly caseId: string | undefined;
  /** For the holder to see; none for what no natural person holds. */
  readonly lookUp: NewLookUp | null;
}

export interface RowOptions {
  /** Codes that are good once are taken; not in a batch, whose rows may come again. Default true. */
  readonly oneTimeCodes?: boolean;
}

/**
 * One question of a department. Items of a person's licence are shown on a case about that person, on their consent,
 * or because they presented it; otherwise the answer is yes or no (LIC-D4).
 */
export async function verifyForDepartment(
  deps: LicenceDeps,
  acting: Acting,
  asked: LicenceVerificationAsk,
  { oneTimeCodes = true }: RowOptions = {},
): Promise<DepartmentVerification> {
  if (!oneTimeCodes && asked.consentCode !== undefined) throw new Problem('one_time_code_in_batch');
  await checkQuota(deps, acting);
  const nowMs = deps.clock();
  const asOfMs = asked.asOf === undefined ? undefined : readAsOf(asked.asOf, nowMs);
  const openCase = await findRunningCase(asked, acting, deps);
  const question = await readQuestion(asked, deps, { oneTimeCodes });
  const { matter, caseId, type, holderCode, live, want = [] } = asked;
  const isCopyAsk = openCase !== undefined && matter !== undefined && caseId !== undefined;
  const judged = await judge(
    question,
    {
      want: question.kind === 'presented' ? want : undefined,
      binding: toBinding(deps, 'window'),
      ...(type !== undefined && { type }),
      ...(holderCode !== undefined && { holderCode }),
      ...(live !== undefined && { live }),
      ...(asOfMs !== undefined && { asOfMs }),
      ...(isCopyAsk && { copy: { matter, department: acting.department, caseId } }),
    },
    deps,
  );
  const { subject, presented } = judged;
  if (subject) await checkWant(asked, subject.type['x-licenceType'], acting, deps);
  const basis = subject === null ? undefined : await findBasis(asked, subject, openCase, acting, deps);
  const verification = show(judged, asked, question, basis?.holds === true);
  return { verification, presented, caseId, lookUp: toLookUp(judged, asked, basis, acting, deps) };
}

function show(
  { verification, subject }: Judged,
  { inFull = false, want = [] }: LicenceVerificationAsk,
  question: VerifyQuestion,
  isBased: boolean,
): ServiceVerification {
  const { shown } = verification;
  if (!shown || !subject) return { ...verification, shown: null };
  const isPersonal = subject.type['x-holder'].kind === 'person';
  const needsBasis = inFull || (isPersonal && question.kind !== 'presented');
  if (want.length > 0 && needsBasis && !isBased) throw new Problem('case_or_consent_required');
  return { ...verification, shown: narrowShown(shown, subject.type, want, inFull) };
}

function toLookUp(
  { subject, verification }: Judged,
  { caseId = null, matter = '' }: Omit<LicenceVerificationAsk, 'caseId'> & { caseId?: string | null },
  basis: Basis | undefined,
  { department, actor }: Acting,
  { clock, hashHolder }: LicenceDeps,
): NewLookUp | null {
  const holderCode = findPerson(subject);
  if (subject === null || holderCode === null) return null;
  return {
    atMs: clock(),
    kind: 'verify',
    department,
    actor,
    matter,
    caseId,
    consentId: basis?.consentId ?? null,
    holderHash: hashHolder(holderCode),
    holderCode,
    types: [subject.type['x-licenceType']],
    outcome: verification.outcome,
  };
}

const findPerson = (subject: Subject | null): string | null =>
  subject?.type['x-holder'].kind === 'person' ? subject.holderCode : null;
