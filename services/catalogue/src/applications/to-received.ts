import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { stateCouncilCalendar } from '@shuqiao/domain/calendar/working-days';
import type { Application } from '@shuqiao/storage/catalogue/application';
import type { ApplicationFile } from './application-file.ts';

interface Received {
  readonly id: string;
  readonly department: string;
  readonly provider: string;
  readonly receivedAtMs: number;
  readonly file: ApplicationFile;
}

const NO_RULES = 'none';

/** The row of an application just received. */
export function toReceived({ id, department, provider, receivedAtMs, file }: Received): Application {
  const { clock, submission } = file;
  return {
    id,
    resource: submission.resource,
    department,
    provider,
    state: 'submitted',
    document: file,
    receivedAtMs,
    receivedOn: clock?.start ?? toLegalDate(receivedAtMs),
    ruleSet: clock ? `${clock.ruleSet.id}@${clock.ruleSet.version}` : NO_RULES,
    calendar: clock?.calendar.calendar ?? stateCouncilCalendar.revision,
    materialRequestedAtMs: null,
    completedAtMs: receivedAtMs,
    answerDueOn: clock?.due ?? null,
    answerDueProvisional: clock?.calendar.status === 'provisional',
    extendedDays: 0,
    answeredAtMs: null,
    provideDueOn: null,
    provideDueProvisional: false,
    providedAtMs: null,
    version: 1,
  };
}
