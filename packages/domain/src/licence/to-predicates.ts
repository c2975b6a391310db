import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { isLegalDate } from '../calendar/legal-date.ts';
import type { Claims } from './licence-claims.ts';

/**
 * Whether a person born on a day has completed so many years on a date. Counted as 民法典 arts. 201, 202: the
 * day of birth does not count and the anniversary is the last day, so the age is full on the day after it.
 */
export function hasFullAge(bornOn: string, years: number, onDate: string): boolean {
  return onDate > `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}`;
}

/** Predicate claims (KZ_MY18 …) of a token issued on a date; none where the date of birth is not known. */
export function toPredicates(type: LicenceType, claims: Claims, onDate: string): Record<string, boolean> {
  const predicates: Record<string, boolean> = {};
  for (const [name, { 'x-predicate': rule }] of Object.entries(type.properties)) {
    const bornOn = rule && claims[rule.ageOf];
    if (rule && typeof bornOn === 'string' && isLegalDate(bornOn)) {
      predicates[name] = hasFullAge(bornOn, rule.years, onDate);
    }
  }
  return predicates;
}
