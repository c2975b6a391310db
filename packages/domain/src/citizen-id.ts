import { isGregorianDate } from './calendar/gregorian.ts';
import { digitsAt } from './digits-at.ts';

export type CitizenIdFault = 'length' | 'alphabet' | 'lower-case' | 'date' | 'check';

const LENGTH = 18;
const CHECK_AT = 17;
const CHECK_CHARACTERS = '0123456789X';
/** Nobody in a population register was born before; earlier years are typing errors. */
const EARLIEST_BIRTH_YEAR = 1800;

/** ISO 7064 MOD 11-2 over the first seventeen: Σ Ci·2^(18−i) mod 11, or -1 where one is not a digit. */
function mod11Sum(value: string): number {
  let sum = 0;
  for (let i = 0; i < CHECK_AT; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    sum = ((sum + digit) * 2) % 11;
  }
  return sum;
}

function checkCharacterValue(charCode: number): number {
  return charCode === 88 ? 10 : charCode >= 48 && charCode <= 57 ? charCode - 48 : -1;
}

function hasRealBirthDate(value: string): boolean {
  const year = digitsAt(value, 6, 4);
  return year >= EARLIEST_BIRTH_YEAR && isGregorianDate(year, digitsAt(value, 10, 2), digitsAt(value, 12, 2));
}

/** Why a value is no citizen number (GB 11643-1999). The area is not looked up. */
export function explainCitizenId(value: string): CitizenIdFault | undefined {
  if (value.length !== LENGTH) return 'length';
  const sum = mod11Sum(value);
  const last = value.charCodeAt(CHECK_AT);
  const check = checkCharacterValue(last);
  if (sum >= 0 && last === 120) return 'lower-case';
  if (sum < 0 || check < 0) return 'alphabet';
  if (!hasRealBirthDate(value)) return 'date';
  return (sum + check) % 11 === 1 ? undefined : 'check';
}

/** Upper-case X only: normalise before comparing or storing. */
export function isCitizenId(value: string): boolean {
  return explainCitizenId(value) === undefined;
}

/** The last character for the first seventeen digits; throws RangeError unless they are seventeen digits. */
export function citizenIdCheckDigit(first17: string): string {
  const sum = first17.length === CHECK_AT ? mod11Sum(first17) : -1;
  if (sum < 0) throw new RangeError('a citizen number starts with seventeen digits');
  return CHECK_CHARACTERS.charAt((12 - sum) % 11);
}

/** Writes a final x as X; changes nothing else and does not validate. */
export function normaliseCitizenId(value: string): string {
  return value.endsWith('x') ? `${value.slice(0, -1)}X` : value;
}

/** YYYY-MM-DD; throws RangeError unless the number is valid. */
export function birthDateOf(citizenId: string): string {
  requireCitizenId(citizenId);
  return `${citizenId.slice(6, 10)}-${citizenId.slice(10, 12)}-${citizenId.slice(12, 14)}`;
}

/** GB/T 2261.1: 1 男, 2 女; throws RangeError unless the number is valid. */
export function sexOf(citizenId: string): '1' | '2' {
  requireCitizenId(citizenId);
  return citizenId.charCodeAt(16) % 2 === 1 ? '1' : '2';
}

function requireCitizenId(value: string): void {
  if (!isCitizenId(value)) throw new RangeError('not a valid citizen number');
}
