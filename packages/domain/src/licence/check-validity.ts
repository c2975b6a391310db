import { isLegalDate } from '../calendar/legal-date.ts';
import { endOfLegalDateMs, startOfLegalDateMs } from '../legal-period.ts';

const LONGEST_TOKEN_LIFE_SECONDS = 365 * 86_400;

/**
 * LIC-P4: valid from 00:00 of ZZYXQQSRQ through 24:00 of ZZYXQJZRQ, China Standard Time; a null end is no end.
 * What is no date is refused like a date that has passed.
 */
export function checkValidity(
  from: string,
  to: string | null,
  nowMs: number,
): 'not_yet_valid' | 'expired' | undefined {
  if (!isLegalDate(from) || !(nowMs >= startOfLegalDateMs(from))) return 'not_yet_valid';
  if (to === null) return undefined;
  return isLegalDate(to) && nowMs < endOfLegalDateMs(to) ? undefined : 'expired';
}

/** LIC-P3: `exp` of a token issued at `iatSeconds`, at most a year later and never past the licence's end. */
export function toExpSeconds(iatSeconds: number, validTo: string | null): number {
  const longest = iatSeconds + LONGEST_TOKEN_LIFE_SECONDS;
  return validTo === null ? longest : Math.min(longest, endOfLegalDateMs(validTo) / 1000);
}
