import { stateOf } from '@shuqiao/domain/clocks/clock-state';
import type { StatutoryClock } from '@shuqiao/domain/clocks/statutory-clock';
import type { Application, ApplicationClock, ApplicationStatus } from '@shuqiao/schemas/types/application';
import type { Application as ApplicationRow } from '@shuqiao/storage/catalogue/application';
import type { ApplicationFile } from '../applications/application-file.ts';
import { toInstant, toInstantOrNull } from './instant.ts';

/** Every later state comes after a yes. */
function toStatus({ state }: ApplicationRow): ApplicationStatus {
  switch (state) {
    case 'submitted':
    case 'material_requested':
      return 'submitted';
    case 'answered_no':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    default:
      return 'agreed';
  }
}

function toClock(clock: StatutoryClock | null, today: string): ApplicationClock | null {
  if (clock === null) return null;
  return {
    ruleSet: `${clock.ruleSet.id}@${clock.ruleSet.version}`,
    step: clock.step,
    startedOn: clock.start,
    dueOn: clock.due,
    provisional: clock.calendar.status === 'provisional',
    status: stateOf(clock, today),
  };
}

/** @param today legal date on which the clock is looked at. */
export function toApplication(row: ApplicationRow, today: string): Application {
  const file = row.document as ApplicationFile;
  return {
    id: row.id,
    department: row.department,
    provider: row.provider,
    submission: file.submission,
    status: toStatus(row),
    submittedAt: toInstant(row.receivedAtMs),
    submittedBy: file.submittedBy,
    clock: toClock(file.clock, today),
    answer: file.answer,
    answeredAt: toInstantOrNull(row.answeredAtMs),
    answeredBy: file.answeredBy,
    grant: file.grant,
  };
}
