import type { ContractFormat } from '@shuqiao/schemas/types/contract-vocabulary';
import type { BilingualText } from '@shuqiao/schemas/types/finding';
import { isGregorianDate } from '../calendar/gregorian.ts';
import { explainCitizenId, isCitizenId } from '../citizen-id.ts';
import { digitsAt } from '../digits-at.ts';
import { describeIdentifierFault, type IdentifierFaults } from '../identifier-fault-text.ts';
import { explainLicenceIdentifier, isLicenceIdentifier } from '../licence-identifier.ts';
import { explainOrganisationCode, isOrganisationCode } from '../organisation-code.ts';
import { explainRealEstateUnitNumber, isRealEstateUnitNumber } from '../real-estate-unit.ts';
import { explainUscc, isUscc } from '../uscc.ts';

interface Format {
  validate: (text: string) => boolean;
  /** Why a text that does not validate is refused; never contains the text. */
  explain: (text: string) => BilingualText;
}

const MALFORMED: BilingualText = { zh: '写法不符', en: 'not of the required form' };
const NEITHER: BilingualText = {
  zh: '既不是有效的统一社会信用代码，也不是有效的公民身份号码',
  en: 'neither a valid unified social credit code nor a valid citizen number',
};

/** Every custom format that a contract or an API body may name, in one place. */
export const FORMATS: Readonly<Record<ContractFormat, Format>> = {
  uscc: { validate: isUscc, explain: (text) => explainFault('uscc', explainUscc(text)) },
  'citizen-id': {
    validate: isCitizenId,
    explain: (text) => explainFault('citizenId', explainCitizenId(text)),
  },
  'organisation-code': {
    validate: isOrganisationCode,
    explain: (text) => explainFault('organisationCode', explainOrganisationCode(text)),
  },
  'subject-code': { validate: (text) => isUscc(text) || isCitizenId(text), explain: () => NEITHER },
  'licence-identifier': {
    validate: isLicenceIdentifier,
    explain: (text) => explainFault('licenceIdentifier', explainLicenceIdentifier(text)),
  },
  'real-estate-unit': {
    validate: isRealEstateUnitNumber,
    explain: (text) => explainFault('realEstateUnit', explainRealEstateUnitNumber(text)),
  },
  'gb-date': {
    validate: isGbDate,
    explain: (text) => explainDigits(text, 8, 'YYYYMMDD', { zh: '不是真实的日期', en: 'not a real date' }),
  },
  'gb-month': {
    validate: isGbMonth,
    explain: (text) => explainDigits(text, 6, 'YYYYMM', { zh: '不是真实的月份', en: 'not a real month' }),
  },
  'gb-datetime': {
    validate: isGbDatetime,
    explain: (text) =>
      explainDigits(text, 14, 'YYYYMMDDhhmmss', { zh: '不是真实的时间', en: 'not a real time' }),
  },
};

function explainFault<K extends keyof IdentifierFaults>(
  identifier: K,
  fault: IdentifierFaults[K] | undefined,
): BilingualText {
  return fault === undefined ? MALFORMED : describeIdentifierFault(identifier, fault);
}

function isGbDate(text: string): boolean {
  return text.length === 8 && startsWithDate(text);
}

function isGbMonth(text: string): boolean {
  return text.length === 6 && isGregorianDate(digitsAt(text, 0, 4), digitsAt(text, 4, 2), 1);
}

/** YYYYMMDDhhmmss, China Standard Time; 24 hours or 60 seconds do not exist. */
function isGbDatetime(text: string): boolean {
  if (text.length !== 14 || !startsWithDate(text)) return false;
  return (
    isBelow(digitsAt(text, 8, 2), 24) &&
    isBelow(digitsAt(text, 10, 2), 60) &&
    isBelow(digitsAt(text, 12, 2), 60)
  );
}

function startsWithDate(text: string): boolean {
  return isGregorianDate(digitsAt(text, 0, 4), digitsAt(text, 4, 2), digitsAt(text, 6, 2));
}

function isBelow(value: number, bound: number): boolean {
  return value >= 0 && value < bound;
}

function explainDigits(text: string, length: number, form: string, unreal: BilingualText): BilingualText {
  if (text.length === length && /^[0-9]+$/.test(text)) return unreal;
  return { zh: `应为${length}位数字 ${form}`, en: `must be ${length} digits, ${form}` };
}
