import type { OpenCase } from '@shuqiao/domain/licence/check-consent';
import type { Fetch } from '@shuqiao/http/fetch';
import { Problem } from '@shuqiao/http/problem';
import { readJsonAnswer } from '@shuqiao/http/read-json-answer';
import type { ServiceCase } from '@shuqiao/schemas/types/service-case';
import type { FindCase } from './find-case.ts';

const caseForm = /^[A-Za-z0-9-]{1,64}$/;

/** The register of cases is hosted by the exchange, which checks cases of queries against it as well (SQX-R64). */
export function exchangeCases(exchange: Fetch, hashHolder: (code: string) => string): FindCase {
  return async function findCase(caseId) {
    if (!caseForm.test(caseId)) return undefined;
    try {
      const answer = await exchange(`/exchange/v1/cases/${caseId}`);
      if (answer.status === 404) return undefined;
      return toOpenCase(await readJsonAnswer<ServiceCase>(answer), hashHolder);
    } catch (error) {
      if (error instanceof Problem && error.code === 'dependency_unavailable') {
        return { code: 'register_unavailable' };
      }
      throw error;
    }
  };
}

function toOpenCase(
  { id, department, matter, applicant, closedOn }: ServiceCase,
  hashHolder: (code: string) => string,
): OpenCase | undefined {
  if (closedOn !== null || department === null) return undefined;
  return { id, department, matter, holders: [hashHolder(applicant)], closedAtMs: null };
}
