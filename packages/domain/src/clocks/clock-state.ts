import { requireLegalDate } from '../calendar/legal-date.ts';
import { isAwaitingMaterial } from './request-material.ts';
import { type ClockChange, type ClockEnd, type StatutoryClock, toReceivedDate } from './statutory-clock.ts';

/** `undetermined`: the calendar of a year that decides it is unknown, so nobody may be called late or in time. */
export type ClockState =
  | 'running'
  | 'due-today'
  | 'overdue'
  | 'awaiting-material'
  | 'met'
  | 'met-late'
  | 'withdrawn'
  | 'undetermined';

/** Ends a clock on the legal date the duty was met or the application withdrawn. */
export function endClock(clock: StatutoryClock, end: ClockEnd): ClockChange {
  requireLegalDate(end.on);
  if (clock.end !== null) return { refusal: 'ended' };
  if (end.on < toReceivedDate(clock.receipt)) return { refusal: 'before-receipt' };
  return { clock: { ...clock, end } };
}

/** The state on a legal date; a limit ends with the due date itself and stands still while material is awaited. */
export function stateOf(clock: StatutoryClock, today: string): ClockState {
  requireLegalDate(today);
  if (clock.end?.outcome === 'withdrawn') return 'withdrawn';
  if (isAwaitingMaterial(clock)) return clock.end === null ? 'awaiting-material' : 'met';
  if (clock.end !== null) return stateWhenMet(clock, clock.end.on);
  if (isUndetermined(clock, today)) return 'undetermined';
  if (today > clock.due) return 'overdue';
  return today === clock.due ? 'due-today' : 'running';
}

function stateWhenMet(clock: StatutoryClock, on: string): ClockState {
  if (isUndetermined(clock, on)) return 'undetermined';
  return on <= clock.due ? 'met' : 'met-late';
}

/** A provisional due date lies in the unknown year or after it, so every day before that year is in time. */
function isUndetermined({ calendar }: StatutoryClock, day: string): boolean {
  return calendar.status === 'provisional' && day >= `${calendar.unknownYear}-01-01`;
}
