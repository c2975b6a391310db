import { requireLegalDate } from '../calendar/legal-date.ts';
import { officeHoursRule } from '../calendar/receipt-day.ts';
import { stateCouncilCalendar } from '../calendar/working-days.ts';
import {
  type ClockChange,
  type ClockOptions,
  type ClockRefusal,
  computeRun,
  type StatutoryClock,
  toReceipt,
  toReceivedDate,
} from './statutory-clock.ts';

export function isAwaitingMaterial(clock: StatutoryClock): boolean {
  return clock.materialRequest !== null && !clock.materialRequest.completed;
}

/** Notes the one request for missing material (一次性告知, 809 art. 21); possible until the due date. */
export function requestMaterial(clock: StatutoryClock, requestedOn: string): ClockChange {
  requireLegalDate(requestedOn);
  const refusal = checkMaterialRequest(clock, requestedOn);
  if (refusal !== undefined) return { refusal };
  const { receipt, start, due } = clock;
  return {
    clock: { ...clock, materialRequest: { requestedOn, first: { receipt, start, due }, completed: false } },
  };
}

function checkMaterialRequest(clock: StatutoryClock, requestedOn: string): ClockRefusal | undefined {
  if (clock.end !== null) return 'ended';
  if (!clock.rule.mayRequestMaterial) return 'no-material-request';
  if (clock.materialRequest !== null) return 'already-requested';
  if (requestedOn < toReceivedDate(clock.receipt)) return 'before-receipt';
  return requestedOn > clock.due ? 'requested-too-late' : undefined;
}

/** Starts the limit again at receipt of the complete material; an extension already given stays added. */
export function completeMaterial(
  clock: StatutoryClock,
  received: number | string,
  { receiptRule = officeHoursRule, calendar = stateCouncilCalendar }: ClockOptions = {},
): ClockChange {
  const request = clock.materialRequest;
  if (clock.end !== null) return { refusal: 'ended' };
  if (request === null || request.completed) return { refusal: 'not-awaiting-material' };
  const receipt = toReceipt(clock.step, received, receiptRule);
  if (toReceivedDate(receipt) < request.requestedOn) return { refusal: 'before-receipt' };
  const run = computeRun(clock.rule, receipt, clock.extension?.days ?? 0, calendar);
  return { clock: { ...clock, receipt, ...run, materialRequest: { ...request, completed: true } } };
}
