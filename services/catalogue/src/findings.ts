import type { LegalFinding } from '@shuqiao/domain/legal-finding';
import type { ProblemCode } from '@shuqiao/http/problem';
import { Problem } from '@shuqiao/http/problem';
import type { Finding } from '@shuqiao/schemas/types/finding';

/** The form in which problems list what is wrong; never with a value. */
export interface ErrorItem {
  readonly pointer: string;
  readonly keyword: string;
  readonly zh: string;
  readonly en: string;
  /** Id of the article that a legal finding rests on, e.g. 809-15. */
  readonly article?: string;
}

const MAX_ERRORS = 50;

const legalCodes: Readonly<Record<string, ProblemCode>> = {
  condition_missing: 'conditions_required',
  scope_missing: 'conditions_required',
  purpose_missing: 'conditions_required',
  condition_forbidden: 'conditions_forbidden',
  condition_invented: 'conditions_forbidden',
  reason_missing: 'grounds_required',
  law_missing: 'grounds_required',
  withheld_item_without_law: 'grounds_required',
  entry_not_shared: 'application_not_shared',
  entry_withdrawn: 'application_not_shared',
  item_not_in_contract: 'application_item_unknown',
  mask_unknown: 'application_item_unknown',
  period_empty: 'validity_invalid',
  reasons_missing: 'application_reasons_required',
  unconditional_refused: 'application_unconditional',
};

export function toLegalErrors(findings: readonly LegalFinding[], base = ''): ErrorItem[] {
  return findings.map(({ code, pointer, article, message }) => ({
    pointer: base + pointer,
    keyword: code,
    ...message,
    article: article.id,
  }));
}

export function toContractErrors(findings: readonly Finding[], base = ''): ErrorItem[] {
  return findings.map(({ pointer, code, message }) => ({
    pointer: base + pointer,
    keyword: code,
    ...message,
  }));
}

/** The problem of the first finding, listing them all. */
export function toLegalProblem(errors: readonly ErrorItem[]): Problem {
  const [first] = errors;
  const code = legalCodes[first?.keyword ?? ''] ?? 'body_invalid';
  return new Problem(code, { errors: errors.slice(0, MAX_ERRORS) });
}

export function toContractProblem(errors: readonly ErrorItem[]): Problem {
  return new Problem('contract_invalid', { errors: errors.slice(0, MAX_ERRORS) });
}

/** What a body names and nobody registered. @param pointer JSON Pointer of the reference. */
export function unknownReference(pointer: string): Problem {
  return new Problem('reference_unknown', { pointer });
}
