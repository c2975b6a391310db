import type { ApplicationAnswer } from '@shuqiao/schemas/types/application-answer';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';
import type { DepartmentKind } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';
import type { LegalFinding } from '../legal-finding.ts';

/** What the answer to one application (共享申请) is judged by. */
export interface ApplicationFacts {
  entry: Pick<Resource, 'code' | 'state' | 'share' | 'condition' | 'items'>;
  /** Items of the contract in force. */
  contractItems: readonly string[];
  applicant: { department: string; kind: DepartmentKind };
  submission: ApplicationSubmission;
  /** With the conditions it makes, if any, in the words of the published entry. */
  answer: ApplicationAnswer & { conditions?: readonly string[] };
}

export type AnswerRule = (facts: ApplicationFacts) => LegalFinding[];

/** Applied items that the entry marks 有条件, whatever the entry itself is. */
export function listConditionalItems({ entry, submission }: ApplicationFacts): string[] {
  const conditional = new Set(
    entry.items.flatMap(({ name, share }) => (share === 'conditional' ? [name] : [])),
  );
  return submission.items.filter((item) => conditional.has(item));
}

/** Applied items that cannot be granted: outside the contract, or not shared. */
export function listUngrantableItems({ entry, contractItems, submission }: ApplicationFacts): string[] {
  const known = new Set(contractItems);
  const withheld = new Set(entry.items.flatMap(({ name, share }) => (share === 'not_shared' ? [name] : [])));
  return submission.items.filter((item) => !known.has(item) || withheld.has(item));
}
