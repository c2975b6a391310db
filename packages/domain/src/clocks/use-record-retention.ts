import { daysInMonth } from '../calendar/gregorian.ts';
import { requireLegalDate } from '../calendar/legal-date.ts';
import { digitsAt } from '../digits-at.ts';
import type { RuleSet } from './rule-sets.ts';

/**
 * The last legal date on which a record of use must still be kept (809 art. 29); undefined where the rule set
 * demands none. 民法典 202: the corresponding day, or the last of the month where there is none.
 */
export function findUseRecordRetentionEnd(ruleSet: RuleSet, recordedOn: string): string | undefined {
  requireLegalDate(recordedOn);
  if (ruleSet.useRecords === null) return undefined;
  const year = digitsAt(recordedOn, 0, 4) + ruleSet.useRecords.years;
  const day = Math.min(digitsAt(recordedOn, 8, 2), daysInMonth(year, digitsAt(recordedOn, 5, 2)));
  return `${year}${recordedOn.slice(4, 8)}${String(day).padStart(2, '0')}`;
}
