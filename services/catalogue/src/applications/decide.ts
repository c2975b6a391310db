import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endClock } from '@shuqiao/domain/clocks/clock-state';
import type { StatutoryClock } from '@shuqiao/domain/clocks/statutory-clock';
import { listItems } from '@shuqiao/domain/contract/contract-document';
import { type ApplicationDecision, decideApplication } from '@shuqiao/domain/decide-application';
import { Problem } from '@shuqiao/http/problem';
import type { ApplicationAnswer } from '@shuqiao/schemas/types/application-answer';
import type { Application } from '@shuqiao/storage/catalogue/application';
import { findDepartment } from '@shuqiao/storage/catalogue/department';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import type { Reader } from '@shuqiao/storage/store';
import { findContractInForce } from '../contracts/find-contract-in-force.ts';
import { toLegalErrors, toLegalProblem } from '../findings.ts';
import { toResource } from '../representation/to-resource.ts';
import type { ApplicationFile } from './application-file.ts';
import { startProvideClock } from './start-clocks.ts';

export type LawfulDecision = Exclude<ApplicationDecision, { refuse: unknown }>;

/** What an answer means under Order 809. @throws Problem where the answer itself is not allowed. */
export async function decide(
  reader: Reader,
  { resource, department, document }: Application,
  answer: ApplicationAnswer,
): Promise<LawfulDecision> {
  const [entry, applicant] = [await findResource(reader, resource), await findDepartment(reader, department)];
  if (!entry || !applicant) throw new Error('An application refers to what is not there.');
  const contract = await findContractInForce(reader, resource);
  const decision = decideApplication({
    entry: toResource(entry),
    contractItems: contract ? Object.keys(listItems(contract.document)) : [],
    applicant: { department, kind: applicant.kind },
    submission: (document as ApplicationFile).submission,
    answer,
  });
  if ('refuse' in decision) throw toLegalProblem(toLegalErrors(decision.refuse));
  return decision;
}

function endAnswerClock(clock: StatutoryClock | null, on: string): StatutoryClock | null {
  if (clock === null) return null;
  const { clock: ended, refusal } = endClock(clock, { outcome: 'met', on });
  if (!ended) throw new Problem('state_conflict', { state: refusal });
  return ended;
}

export interface Answered {
  readonly answer: ApplicationAnswer;
  readonly by: string;
  readonly atMs: number;
  /** Id of the grant; null after a no. */
  readonly grant: string | null;
}

/** The application as the answer leaves it: its clock stopped, and after a yes the clock of art. 22 running. */
export function toAnswered(application: Application, { answer, by, atMs, grant }: Answered): Application {
  const file = application.document as ApplicationFile;
  const provideClock = grant === null ? null : (startProvideClock(atMs) ?? null);
  const clock = endAnswerClock(file.clock, toLegalDate(atMs));
  const answered: ApplicationFile = { ...file, clock, provideClock, answer, answeredBy: by, grant };
  return {
    ...application,
    state: grant === null ? 'answered_no' : 'answered_yes',
    document: answered,
    answeredAtMs: atMs,
    provideDueOn: provideClock?.due ?? null,
    provideDueProvisional: provideClock?.calendar.status === 'provisional',
  };
}
