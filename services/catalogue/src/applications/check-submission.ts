import { listItems } from '@shuqiao/domain/contract/contract-document';
import { Problem } from '@shuqiao/http/problem';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';
import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';
import type { ErrorItem } from '../findings.ts';

export interface SubmissionFacts {
  readonly department: string;
  readonly submission: ApplicationSubmission;
  readonly entry: Resource;
  /** Newest contract in force. */
  readonly contract: DirectoryContract | undefined;
}

type Check = (facts: SubmissionFacts) => Problem | undefined;

const checkOwn: Check = ({ department, entry }) =>
  entry.provider === department ? new Problem('application_own_resource') : undefined;

const checkPublished: Check = ({ entry }) =>
  entry.state === 'published' ? undefined : new Problem('state_conflict', { state: entry.state });

const checkShared: Check = ({ entry }) =>
  entry.share === 'not_shared' ? new Problem('application_not_shared') : undefined;

/** Order 809 art. 20; all that is missing is named at once (art. 21). */
const checkComplete: Check = ({ submission }) => {
  const missing = (['scene', 'scope'] as const).filter((name) => submission[name].trim() === '');
  if (missing.length === 0) return undefined;
  const errors = missing.map((name) => toError(`/${name}`, 'blank', '不能为空', 'is blank'));
  return new Problem('application_incomplete', { errors });
};

const checkPeriod: Check = ({ submission: { from, to } }) =>
  to !== null && to < from ? new Problem('validity_invalid', { pointer: '/to' }) : undefined;

const checkItems: Check = ({ submission, contract }) => {
  const known = new Set(contract ? Object.keys(listItems(contract.document)) : []);
  const errors = submission.items.flatMap((name, at) =>
    known.has(name)
      ? []
      : [
          toError(
            `/items/${at}`,
            'item_unknown',
            '现行契约中没有该信息项',
            'the contract in force has no such item',
          ),
        ],
  );
  return errors.length === 0 ? undefined : new Problem('application_item_unknown', { errors });
};

const checks: readonly Check[] = [
  checkOwn,
  checkPublished,
  checkShared,
  checkComplete,
  checkPeriod,
  checkItems,
];

function toError(pointer: string, keyword: string, zh: string, en: string): ErrorItem {
  return { pointer, keyword, zh, en };
}

/** Whether an application may be received at all; whether it is granted is for the provider to say. */
export function checkSubmission(facts: SubmissionFacts): Problem | undefined {
  for (const check of checks) {
    const problem = check(facts);
    if (problem) return problem;
  }
  return undefined;
}
