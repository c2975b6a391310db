import { toLegalDate } from '../calendar/legal-date.ts';
import {
  officeHoursRule,
  plainReceiptRule,
  type ReceiptRule,
  toReceiptDay,
} from '../calendar/receipt-day.ts';
import {
  addWorkingDays,
  type CalendarStatus,
  joinCalendarStatus,
  stateCouncilCalendar,
  type WorkingCalendar,
} from '../calendar/working-days.ts';
import { type ClockStep, clockSteps } from './clock-steps.ts';
import type { RuleSet, StepRule } from './rule-sets.ts';

/** What a clock runs from: an instant under a receipt rule, or a legal date that counts as it stands. */
export type Receipt = { ms: number; rule: ReceiptRule } | { date: string };

export interface ClockExtension {
  days: number;
  decidedOn: string;
  /** References of the 主管部门's consent and of the notice to the requester. */
  consent: string | null;
  notice: string | null;
}

export interface MaterialRequest {
  requestedOn: string;
  /** The first run, kept beside the one that began with the complete material. */
  first: { receipt: Receipt; start: string; due: string };
  completed: boolean;
}

export interface ClockEnd {
  outcome: 'met' | 'withdrawn';
  on: string;
}

/**
 * A plain value to store as JSON. It carries the rule it was started under, so neither a later rule set nor a
 * revised calendar moves a final due date.
 */
export interface StatutoryClock {
  ruleSet: { id: string; version: string };
  step: ClockStep;
  rule: StepRule;
  receipt: Receipt;
  /** The day not counted. */
  start: string;
  /** The due date without extension. */
  originalDue: string;
  due: string;
  calendar: CalendarStatus;
  extension: ClockExtension | null;
  materialRequest: MaterialRequest | null;
  end: ClockEnd | null;
}

export type ClockRefusal =
  | 'ended'
  | 'no-extension'
  | 'already-extended'
  | 'extension-days'
  | 'decided-too-late'
  | 'consent-missing'
  | 'notice-missing'
  | 'no-material-request'
  | 'already-requested'
  | 'requested-too-late'
  | 'awaiting-material'
  | 'not-awaiting-material'
  | 'before-receipt';

/** A refused change names its reason and leaves the clock as it was. */
export type ClockChange =
  | { clock: StatutoryClock; refusal?: undefined }
  | { clock?: undefined; refusal: ClockRefusal };

export interface ClockOptions {
  receiptRule?: ReceiptRule;
  calendar?: WorkingCalendar;
}

/**
 * Starts a clock at an instant (epoch ms) or a legal date; undefined where the rule set sets the step no limit.
 * Throws RangeError where the clock would start before the rule set is in force.
 */
export function startClock(
  ruleSet: RuleSet,
  step: ClockStep,
  received: number | string,
  { receiptRule = officeHoursRule, calendar = stateCouncilCalendar }: ClockOptions = {},
): StatutoryClock | undefined {
  const rule = ruleSet.steps[step];
  if (rule === undefined) return undefined;
  const receipt = toReceipt(step, received, receiptRule);
  const run = computeRun(rule, receipt, 0, calendar);
  if (run.start < ruleSet.inForceFrom) throw new RangeError(`${ruleSet.id} is not in force on ${run.start}`);
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    step,
    rule,
    receipt,
    ...run,
    extension: null,
    materialRequest: null,
    end: null,
  };
}

/** The receipt of a step; its own acts (a change, an answer) are not arrivals and count on their own day. */
export function toReceipt(step: ClockStep, received: number | string, rule: ReceiptRule): Receipt {
  if (typeof received === 'string') return { date: received };
  return { ms: received, rule: clockSteps[step].startsAt === 'receipt' ? rule : plainReceiptRule };
}

/** The legal date of arrival itself, whichever day it counts for. */
export function toReceivedDate(receipt: Receipt): string {
  return 'date' in receipt ? receipt.date : toLegalDate(receipt.ms);
}

export type ClockRun = Pick<StatutoryClock, 'start' | 'originalDue' | 'due' | 'calendar'>;

/** An extension runs on from the original due date. */
export function computeRun(
  rule: StepRule,
  receipt: Receipt,
  extensionDays: number,
  calendar: WorkingCalendar,
): ClockRun {
  const started = startOf(receipt, calendar);
  const original = addWorkingDays(started.start, rule.days, calendar);
  const extended = extensionDays === 0 ? original : addWorkingDays(original.due, extensionDays, calendar);
  return {
    start: started.start,
    originalDue: original.due,
    due: extended.due,
    calendar: joinCalendarStatus(joinCalendarStatus(started.status, original), extended),
  };
}

function startOf(receipt: Receipt, calendar: WorkingCalendar): { start: string; status: CalendarStatus } {
  if ('date' in receipt) {
    return { start: receipt.date, status: { status: 'final', calendar: calendar.revision } };
  }
  const day = toReceiptDay(receipt.ms, receipt.rule, calendar);
  return { start: day.due, status: day };
}

/** Counts a provisional clock again, for when the missing year's notice is known; a final one stays as it is. */
export function recountClock(
  clock: StatutoryClock,
  calendar: WorkingCalendar = stateCouncilCalendar,
): StatutoryClock {
  if (clock.calendar.status === 'final') return clock;
  return { ...clock, ...computeRun(clock.rule, clock.receipt, clock.extension?.days ?? 0, calendar) };
}
