import type { DirectoryGrant } from '@shuqiao/schemas/types/directory';
import type { AnswerRule, ApplicationFacts } from './decide-application/application-facts.ts';
import {
  checkAppliedItems,
  checkConditions,
  checkEntryShared,
  checkMaskedItems,
  checkPeriod,
} from './decide-application/check-agreement.ts';
import { checkReasons, checkUnconditional } from './decide-application/check-denial.ts';
import type { LegalFinding } from './legal-finding.ts';

/** A grant but for its id and state. */
export type GrantTerms = Omit<DirectoryGrant, 'id' | 'state'>;

export type ApplicationDecision =
  | { grant: GrantTerms }
  /** A lawful no. */
  | { denial: { reasons: string } }
  /** The answer itself is not allowed. */
  | { refuse: LegalFinding[] };

const AGREEMENT_RULES: readonly AnswerRule[] = [
  checkEntryShared,
  checkAppliedItems,
  checkPeriod,
  checkMaskedItems,
  checkConditions,
];
const DENIAL_RULES: readonly AnswerRule[] = [checkReasons, checkUnconditional];

/** What an answer to an application may be (Order 809 art. 14, 15, 20, 21). Deadlines are the clocks' business. */
export function decideApplication(facts: ApplicationFacts): ApplicationDecision {
  const { answer } = facts;
  const rules = answer.agree ? AGREEMENT_RULES : DENIAL_RULES;
  const refuse = rules.flatMap((rule) => rule(facts));
  if (refuse.length > 0) return { refuse };
  return answer.agree
    ? { grant: toGrantTerms(facts) }
    : { denial: { reasons: (answer.reasons ?? '').trim() } };
}

function toGrantTerms({ applicant, submission, answer }: ApplicationFacts): GrantTerms {
  return {
    resource: submission.resource,
    department: applicant.department,
    systems: submission.systems,
    purposes: submission.purposes,
    legalBases: [submission.legalBasis],
    items: submission.items,
    masks: answer.masks ?? {},
    quotaPerDay: answer.quotaPerDay ?? submission.quotaPerDay,
    quotaPerActorPerDay: answer.quotaPerActorPerDay ?? null,
    validFrom: submission.from,
    validTo: submission.to,
  };
}
