import type { LicenceStateCode, LicenceType } from '@shuqiao/schemas/types/licence-type';
import { isLegalDate } from '../calendar/legal-date.ts';
import { startOfLegalDateMs } from '../legal-period.ts';
import { checkValidity } from './check-validity.ts';
import type { Claims } from './licence-claims.ts';
import { hasFullAge } from './to-predicates.ts';

export type Answer = 'yes' | 'no' | 'unknown';

export type Question =
  /** The holder's number, or with `of` the licence's. */
  | { kind: 'nameAndNumber'; name: string; number: string; of?: 'holder' | 'licence' }
  | { kind: 'coversScope'; item: string; scope: string }
  | { kind: 'adult'; onDate: string; years?: number }
  | { kind: 'validOn'; date: string };

export interface AskedLicence {
  type: LicenceType;
  claims: Claims;
  /** All of it lies before us (our register), or the part a holder chose to show. */
  shown: 'all' | 'part';
  /** Legal date on which the token's predicates were computed. */
  predicatesOn?: string;
  /** State on a legal date as far as known. */
  stateOn?: (date: string) => LicenceStateCode | undefined;
}

const ADULT_YEARS = 18;
const SEPARATORS = /[、，,；;。]/u;

/** LIC-D4: yes or no instead of the items. What is not shown is unknown, never no (LIC-D5). */
export function answerQuestion(question: Question, licence: AskedLicence): Answer {
  switch (question.kind) {
    case 'nameAndNumber':
      return both(
        isSame(licence.claims.CZZT, question.name, normaliseName),
        isSame(licence.claims[question.of === 'licence' ? 'ZZBH' : 'CZZTDM'], question.number, (text) =>
          text.trim().toUpperCase(),
        ),
      );
    case 'coversScope':
      return coversScope(question, licence);
    case 'adult':
      return hasAge(question.onDate, question.years ?? ADULT_YEARS, licence);
    case 'validOn':
      return isValidOn(question.date, licence);
  }
}

function both(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

function isSame(claim: unknown, asked: string, normalise: (text: string) => string): Answer {
  if (typeof claim !== 'string') return 'unknown';
  return normalise(claim) === normalise(asked) ? 'yes' : 'no';
}

/** Full-width letters and brackets, spaces, and the dots inside foreign names are written in many ways. */
function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[•‧・･.]/gu, '·');
}

/**
 * Whole entries only: 不含冷食类食品制售 does not cover 冷食类食品制售. A text that lacks the words may cover the
 * thing in other words, and of a list in part the rest may stay hidden: unknown.
 */
function coversScope({ item, scope }: { item: string; scope: string }, licence: AskedLicence): Answer {
  const value = licence.claims[item];
  const wanted = normaliseName(scope);
  const isAmong = (entries: readonly unknown[]) =>
    entries.some((entry) => typeof entry === 'string' && normaliseName(entry) === wanted);
  if (Array.isArray(value)) return isAmong(value) ? 'yes' : licence.shown === 'all' ? 'no' : 'unknown';
  return typeof value === 'string' && isAmong(value.split(SEPARATORS)) ? 'yes' : 'unknown';
}

function hasAge(onDate: string, years: number, { type, claims, predicatesOn }: AskedLicence): Answer {
  for (const [name, { 'x-predicate': rule }] of Object.entries(type.properties)) {
    if (rule === undefined) continue;
    const bornOn = claims[rule.ageOf];
    if (typeof bornOn === 'string' && isLegalDate(bornOn)) {
      return hasFullAge(bornOn, years, onDate) ? 'yes' : 'no';
    }
    const answer = rule.years === years ? readPredicate(claims[name], predicatesOn, onDate) : 'unknown';
    if (answer !== 'unknown') return answer;
  }
  return 'unknown';
}

/** Who was of age stays so, and who was not on a day was not before; in the other direction it says nothing. */
function readPredicate(claim: unknown, computedOn: string | undefined, onDate: string): Answer {
  if (typeof claim !== 'boolean' || computedOn === undefined) return 'unknown';
  if (claim) return onDate >= computedOn ? 'yes' : 'unknown';
  return onDate <= computedOn ? 'no' : 'unknown';
}

function isValidOn(date: string, { claims, stateOn }: AskedLicence): Answer {
  const { ZZYXQQSRQ: from, ZZYXQJZRQ: to = null } = claims;
  if (!isLegalDate(date) || typeof from !== 'string' || !(typeof to === 'string' || to === null)) {
    return 'unknown';
  }
  if (checkValidity(from, to, startOfLegalDateMs(date)) !== undefined) return 'no';
  const state = stateOn?.(date);
  if (state === undefined || state === '99') return 'unknown';
  return state === '01' ? 'yes' : 'no';
}
