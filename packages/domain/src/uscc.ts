import { organisationCheckCharacterValue, organisationCheckValue } from './organisation-code.ts';

export type UsccFault = 'length' | 'alphabet' | 'area' | 'check' | 'organisation-check';

export interface Uscc {
  /** 登记管理部门代码, e.g. `1` 机构编制, `9` 市场监管. */
  registrar: string;
  /** 机构类别代码, meaningful only together with the registrar. */
  category: string;
  /** 登记管理机关行政区划码, GB/T 2260; not looked up. */
  area: string;
  /** 主体标识码 in the printed form of an organisation code, `79965505-8`. */
  organisationCode: string;
  check: string;
}

const LENGTH = 18;
const CHECK_AT = 17;
const ORGANISATION_AT = 8;
const ORGANISATION_CHECK_AT = 16;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** GB 32100: C18 = 31 − Σ Ci·Wi mod 31, where 31 becomes 0 and Wi = 3^(i−1) mod 31; -1 outside the alphabet. */
function usccCheckValue(value: string): number {
  let sum = 0;
  for (let i = 0; i < CHECK_AT; i++) {
    const character = VALUES[value.charCodeAt(i)] ?? -1;
    if (character < 0) return -1;
    sum += character * (WEIGHTS[i] ?? 0);
  }
  return (31 - (sum % 31)) % 31;
}

function hasDigitsForArea(value: string): boolean {
  for (let i = 2; i < ORGANISATION_AT; i++) {
    if (value.charCodeAt(i) > 57) return false;
  }
  return true;
}

/** Why a value is no unified social credit code (GB 32100-2015). Both check characters are tested. */
export function explainUscc(value: string): UsccFault | undefined {
  if (value.length !== LENGTH) return 'length';
  const expected = usccCheckValue(value);
  const actual = VALUES[value.charCodeAt(CHECK_AT)] ?? -1;
  if (expected < 0 || actual < 0) return 'alphabet';
  if (!hasDigitsForArea(value)) return 'area';
  if (actual !== expected) return 'check';
  const organisationCheck = organisationCheckCharacterValue(value.charCodeAt(ORGANISATION_CHECK_AT));
  return organisationCheck === organisationCheckValue(value, ORGANISATION_AT)
    ? undefined
    : 'organisation-check';
}

export function isUscc(value: string): boolean {
  return explainUscc(value) === undefined;
}

/** The last character for the first seventeen; throws RangeError unless they are seventeen of the alphabet. */
export function usccCheckDigit(first17: string): string {
  const value = first17.length === CHECK_AT ? usccCheckValue(first17) : -1;
  if (value < 0) throw new RangeError(`a credit code starts with seventeen characters of ${ALPHABET}`);
  return ALPHABET.charAt(value);
}

/** The parts of a valid code; undefined where `explainUscc` finds a fault. */
export function parseUscc(value: string): Uscc | undefined {
  if (!isUscc(value)) return undefined;
  return {
    registrar: value.charAt(0),
    category: value.charAt(1),
    area: value.slice(2, ORGANISATION_AT),
    organisationCode: `${value.slice(ORGANISATION_AT, ORGANISATION_CHECK_AT)}-${value.charAt(ORGANISATION_CHECK_AT)}`,
    check: value.charAt(CHECK_AT),
  };
}
