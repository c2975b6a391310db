import { requireLegalDate } from '../calendar/legal-date.ts';
import {
  addWorkingDays,
  joinCalendarStatus,
  stateCouncilCalendar,
  type WorkingCalendar,
} from '../calendar/working-days.ts';
import { isAwaitingMaterial } from './request-material.ts';
import {
  type ClockChange,
  type ClockRefusal,
  recountClock,
  type StatutoryClock,
  toReceivedDate,
} from './statutory-clock.ts';

export interface ExtensionDecision {
  /** Working days added. */
  days: number;
  /** The legal date of the decision; must lie before the original due date. */
  decidedOn: string;
  /** Reference of the 主管部门's consent. */
  consent?: string;
  /** Reference of the notice to the requester. */
  notice?: string;
}

/**
 * Extends once, within the clock's own rule, from the original due date (809 art. 17, 21). A provisional
 * clock is counted again first.
 */
export function extendClock(
  clock: StatutoryClock,
  decision: ExtensionDecision,
  calendar: WorkingCalendar = stateCouncilCalendar,
): ClockChange {
  requireLegalDate(decision.decidedOn);
  const current = recountClock(clock, calendar);
  const refusal = checkExtension(current, decision);
  if (refusal !== undefined) return { refusal };
  const { days, decidedOn, consent = null, notice = null } = decision;
  const { due, ...status } = addWorkingDays(current.originalDue, days, calendar);
  return {
    clock: {
      ...current,
      due,
      calendar: joinCalendarStatus(status, current.calendar),
      extension: { days, decidedOn, consent, notice },
    },
  };
}

function checkExtension(clock: StatutoryClock, decision: ExtensionDecision): ClockRefusal | undefined {
  const allowed = clock.rule.extension;
  if (clock.end !== null) return 'ended';
  if (allowed === null) return 'no-extension';
  if (clock.extension !== null) return 'already-extended';
  if (isAwaitingMaterial(clock)) return 'awaiting-material';
  if (!Number.isInteger(decision.days) || decision.days < 1 || decision.days > allowed.days) {
    return 'extension-days';
  }
  if (decision.decidedOn < toReceivedDate(clock.receipt)) return 'before-receipt';
  if (decision.decidedOn >= clock.originalDue) return 'decided-too-late';
  if (allowed.needs.includes('consent') && !decision.consent) return 'consent-missing';
  return allowed.needs.includes('notice') && !decision.notice ? 'notice-missing' : undefined;
}
