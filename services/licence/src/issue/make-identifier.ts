import { createHash } from 'node:crypto';
import { buildLicenceIdentifier, parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { toNumberForm } from '@shuqiao/storage/licence/number-form';
import type { ClaimsBody } from './licence-claims.ts';

const SERIAL = /^[0-9A-Z]{1,64}$/;
const HASH_CHARACTERS = 24;
/** `.<version>.<check>` at the end. */
const VERSION_AND_CHECK = '.001.X'.length;

/** The identifier without version and check character: one licence across its versions. */
export function toBase(identifier: string): string {
  return identifier.slice(0, -VERSION_AND_CHECK);
}

/** The next version of a licence: type, issuer and serial stay, whoever issues it now. */
export function toVersionIdentifier(identifier: string, versionNo: number): string {
  const parts = parseLicenceIdentifier(identifier);
  if (!parts) throw new Error('a stored licence has no readable identifier');
  return build({ ...parts, version: toVersionText(versionNo) });
}

/**
 * The identifier of a new licence. The serial is the one of a ZZBS handed in, else the number where it is written
 * like one and belongs to an organisation; else a pseudonym of the number, so that no identifier tells the number of
 * a person's papers. The same licence gets the same one each time.
 */
export function makeIdentifier(
  type: LicenceType,
  issuer: string,
  claims: ClaimsBody,
  hashHolder: (code: string) => string,
): string {
  const serial = findSerial(claims.ZZBS) ?? makeSerial(type, claims.ZZBH, hashHolder);
  return build({ type: type['x-licenceType'], issuer, serial, version: toVersionText(1) });
}

function findSerial(identifier: unknown): string | undefined {
  return typeof identifier === 'string' ? parseLicenceIdentifier(identifier)?.serial : undefined;
}

function makeSerial(type: LicenceType, number: unknown, hashHolder: (code: string) => string): string {
  const form = typeof number === 'string' ? toNumberForm(number) : '';
  if (type['x-holder'].kind === 'organisation' && SERIAL.test(form)) return form;
  const pseudonym = hashHolder(`${type['x-licenceType']} ${form}`);
  return createHash('sha256').update(pseudonym).digest('hex').toUpperCase().slice(0, HASH_CHARACTERS);
}

const toVersionText = (versionNo: number): string => String(versionNo).padStart(3, '0');

function build(parts: Parameters<typeof buildLicenceIdentifier>[0]): string {
  try {
    return buildLicenceIdentifier(parts);
  } catch (cause) {
    throw new Problem('licence_claims_invalid', { findings: [] }, { cause });
  }
}
