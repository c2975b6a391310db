import { mod3736CheckCharacter } from './mod37-36.ts';
import { isUscc } from './uscc.ts';

export type LicenceIdentifierFault = 'root' | 'parts' | 'type' | 'issuer' | 'serial' | 'version' | 'check';

export interface LicenceIdentifier {
  root: string;
  /** 证照类型代码: the defining ministry's credit code and three digits. */
  type: string;
  /** 颁发机构代码: a credit code; old practice also wrote a six-digit area code. */
  issuer: string;
  serial: string;
  /** Three digits. */
  version: string;
  check: string;
}

export type LicenceIdentifierParts = Pick<LicenceIdentifier, 'type' | 'issuer' | 'serial' | 'version'>;

export const LICENCE_IDENTIFIER_ROOT = '1.2.156.3005.2';

const ROOT_AND_DOT = `${LICENCE_IDENTIFIER_ROOT}.`;

/** The standard sets the serial no length; 64 keeps the whole inside the 128 characters of ZZBS. */
const PART_PATTERNS = {
  type: '[0-9A-Z]{18}[0-9]{3}',
  issuer: '[0-9A-Z]{18}|[0-9]{6}',
  serial: '[0-9A-Z]{1,64}',
  version: '[0-9]{3}',
  check: '[0-9A-Z]',
};
const PART_NAMES = ['type', 'issuer', 'serial', 'version', 'check'] as const;
const SHAPE = new RegExp(
  `^${ROOT_AND_DOT.replaceAll('.', '\\.')}${PART_NAMES.map((name) => `(${PART_PATTERNS[name]})`).join('\\.')}$`,
);
const LONGEST = 128;

function checkCharacterOf({ type, issuer, serial, version }: LicenceIdentifierParts): string {
  return mod3736CheckCharacter(type + issuer + serial + version);
}

function explainShape(value: string): LicenceIdentifierFault | undefined {
  if (!value.startsWith(ROOT_AND_DOT)) return 'root';
  if (value.length > LONGEST) return 'parts';
  const parts = value.slice(ROOT_AND_DOT.length).split('.');
  if (parts.length !== PART_NAMES.length) return 'parts';
  return PART_NAMES.find((name, i) => !new RegExp(`^(?:${PART_PATTERNS[name]})$`).test(parts[i] ?? ''));
}

/** Why a value is no 电子证照标识 (GB/T 36904-2018). A wrong check is a finding, not proof of forgery. */
export function explainLicenceIdentifier(value: string): LicenceIdentifierFault | undefined {
  const read = parseLicenceIdentifier(value);
  if (read === undefined) return explainShape(value);
  return checkCharacterOf(read) === read.check ? undefined : 'check';
}

export function isLicenceIdentifier(value: string): boolean {
  return explainLicenceIdentifier(value) === undefined;
}

/** The parts of a well-formed identifier, its check character right or wrong; undefined where malformed. */
export function parseLicenceIdentifier(value: string): LicenceIdentifier | undefined {
  const match = SHAPE.exec(value);
  if (match === null) return undefined;
  const [, type = '', issuer = '', serial = '', version = '', check = ''] = match;
  return { root: LICENCE_IDENTIFIER_ROOT, type, issuer, serial, version, check };
}

/**
 * Throws RangeError for malformed parts, and for a type or issuer whose credit code is invalid: an area code
 * as issuer is accepted when read but never written.
 */
export function buildLicenceIdentifier(parts: LicenceIdentifierParts): string {
  const { type, issuer, serial, version } = parts;
  if (!isUscc(type.slice(0, 18))) throw new RangeError('licence identifier: type without a credit code');
  if (!isUscc(issuer)) throw new RangeError('licence identifier: the issuer must be a credit code');
  const body = [LICENCE_IDENTIFIER_ROOT, type, issuer, serial, version].join('.');
  const fault = explainShape(`${body}.0`);
  if (fault !== undefined) throw new RangeError(`licence identifier: malformed ${fault}`);
  return `${body}.${checkCharacterOf(parts)}`;
}
