import { alphanumericValue } from './alphanumeric-value.ts';

export type OrganisationCodeFault = 'length' | 'hyphen' | 'alphabet' | 'check';

const BODY_LENGTH = 8;
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '0123456789X';

/**
 * The check character's value (10 = X) for the eight characters at `start`, or -1 outside the alphabet.
 * GB 11714: C9 = 11 − Σ Ci·Wi mod 11, where 11 becomes 0.
 */
export function organisationCheckValue(text: string, start: number): number {
  let sum = 0;
  for (let i = 0; i < BODY_LENGTH; i++) {
    const value = alphanumericValue(text.charCodeAt(start + i));
    if (value < 0) return -1;
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return (11 - (sum % 11)) % 11;
}

/** The value of a check character (X = 10), or -1. Takes the character code. */
export function organisationCheckCharacterValue(charCode: number): number {
  return charCode === 88 ? 10 : charCode >= 48 && charCode <= 57 ? charCode - 48 : -1;
}

/** The check character of an eight-character body; throws RangeError for anything else. */
export function organisationCodeCheckDigit(body: string): string {
  const value = body.length === BODY_LENGTH ? organisationCheckValue(body, 0) : -1;
  if (value < 0) throw new RangeError('an organisation code body is eight characters of 0–9 and A–Z');
  return CHECK_CHARACTERS.charAt(value);
}

/** Why a value is no organisation code in its printed form `79965505-8` (GB 11714). */
export function explainOrganisationCode(value: string): OrganisationCodeFault | undefined {
  if (value.length !== BODY_LENGTH + 2) return 'length';
  if (value.charCodeAt(BODY_LENGTH) !== 45) return 'hyphen';
  const expected = organisationCheckValue(value, 0);
  const actual = organisationCheckCharacterValue(value.charCodeAt(BODY_LENGTH + 1));
  if (expected < 0 || actual < 0) return 'alphabet';
  return actual === expected ? undefined : 'check';
}

export function isOrganisationCode(value: string): boolean {
  return explainOrganisationCode(value) === undefined;
}
