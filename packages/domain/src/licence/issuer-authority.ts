import type { LicenceAuthority } from '@shuqiao/schemas/types/licence-trust';
import { fromDayNumber, toDayNumber } from '../calendar/legal-date.ts';
import { isInLegalPeriod } from '../legal-period.ts';

export interface AuthorityAsk {
  department: string;
  /** ZZLXDM. */
  type: string;
  /** Six digits; undefined = any. */
  area: string | undefined;
  /** Legal date of issue. */
  onDate: string;
}

export interface Succession {
  predecessor: string;
  successor: string;
  effectiveOn: string;
}

export type AuthorityFault = 'issuer_unknown' | 'issuer_not_authorised_for_type';

/** An area whose last pairs of digits are zero covers all below it: 371000 covers 371002, 370000 both. */
export function coversArea(wide: string, narrow: string): boolean {
  return narrow.startsWith(wide.replace(/(?:00){1,3}$/, ''));
}

/**
 * A department and all whose duties had passed to it by a date, with the last day on which each of them could
 * act itself. Departments merged in one reform and again in the next are followed.
 */
export function listAnsweredFor(
  department: string,
  onDate: string,
  successions: readonly Succession[],
): ReadonlyMap<string, string> {
  const answered = new Map([[department, onDate]]);
  for (const [heir, lastDay] of answered) {
    for (const { predecessor, successor, effectiveOn } of successions) {
      if (successor !== heir || effectiveOn > lastDay || answered.has(predecessor)) continue;
      answered.set(predecessor, fromDayNumber(toDayNumber(effectiveOn) - 1));
    }
  }
  return answered;
}

/** Is the code in ZZBFJGDM the issuer's own on a date, or one of its legal predecessors' (LIC-P5)? */
export function isIssuedInNameOf(
  issuerCode: string,
  department: string,
  onDate: string,
  successions: readonly Succession[],
): boolean {
  return listAnsweredFor(department, onDate, successions).has(issuerCode);
}

/**
 * The row by which a department may issue a type in an area on a date (LIC-A2, LIC-A3). What a predecessor
 * might do on its last day passes to the department that answers for it, and so does a row that ended and
 * names its successor.
 */
export function findAuthority(
  rows: readonly LicenceAuthority[],
  ask: AuthorityAsk,
  successions: readonly Succession[] = [],
): LicenceAuthority | AuthorityFault {
  const answered = listAnsweredFor(ask.department, ask.onDate, successions);
  const known = rows.filter((row) => answered.has(row.department) || row.successor === ask.department);
  if (known.length === 0) return 'issuer_unknown';
  const fitting = known.filter((row) => isForAsk(row, ask) && holds(row, ask, answered));
  const direct = fitting.find((row) => row.department === ask.department);
  return direct ?? fitting[0] ?? 'issuer_not_authorised_for_type';
}

function isForAsk(row: LicenceAuthority, { type, area }: AuthorityAsk): boolean {
  return row.type === type && (area === undefined || coversArea(row.area, area));
}

function holds(row: LicenceAuthority, ask: AuthorityAsk, answered: ReadonlyMap<string, string>): boolean {
  const actsOn = answered.get(row.department);
  if (actsOn !== undefined && isInLegalPeriod(actsOn, row.validFrom, row.validTo)) return true;
  return row.successor === ask.department && row.validTo !== null && row.validTo < ask.onDate;
}
