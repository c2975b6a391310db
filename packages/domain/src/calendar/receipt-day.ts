import { toLegalDate, toTimeOfDayMs } from './legal-date.ts';
import {
  addWorkingDays,
  stateCouncilCalendar,
  type WorkingCalendar,
  type WorkingDayDue,
} from './working-days.ts';

/** `plain`: the day of receipt as it stands. `office-hours`: receipt later counts on the next working day. */
export type ReceiptRule = { kind: 'plain' } | { kind: 'office-hours'; closesAtMinute: number };

const MINUTE_MS = 60_000;

/** Close of business at 17:00. 809 is silent on it; 民法典 203 ends a day's business at closing time. */
export const officeHoursRule: ReceiptRule = { kind: 'office-hours', closesAtMinute: 17 * 60 };
export const plainReceiptRule: ReceiptRule = { kind: 'plain' };

/**
 * The day an arrival counts as received, as `due`: the next working day where it came after close of business
 * or on a day off. Receipt at the closing minute itself is in time.
 */
export function toReceiptDay(
  receivedMs: number,
  rule: ReceiptRule = officeHoursRule,
  calendar: WorkingCalendar = stateCouncilCalendar,
): WorkingDayDue {
  const date = toLegalDate(receivedMs);
  if (rule.kind === 'plain') return { due: date, status: 'final', calendar: calendar.revision };
  const isAfterHours = toTimeOfDayMs(receivedMs) > rule.closesAtMinute * MINUTE_MS;
  return addWorkingDays(date, isAfterHours ? 1 : 0, calendar);
}
