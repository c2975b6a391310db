import { citizenIdCheckDigit } from '@shuqiao/domain/citizen-id';
import { buildLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { organisationCodeCheckDigit } from '@shuqiao/domain/organisation-code';
import { usccCheckDigit } from '@shuqiao/domain/uscc';
import { type Day, toGbDate } from './day.ts';

/** Unassigned in GB/T 2260, so that no person can hold such a number. */
const SYNTHETIC_AREA = '371099';

/** The n-th person of one sex born on a day; odd sequence numbers are men's. */
export function toCitizenId(birth: Day, sex: 1 | 2, n: number): string {
  const sequence = `${2 * n + sex}`.padStart(3, '0');
  if (sequence.length > 3) throw new RangeError(`more than 499 births of one sex on ${toGbDate(birth)}`);
  const first17 = `${SYNTHETIC_AREA}${toGbDate(birth)}${sequence}`;
  return first17 + citizenIdCheckDigit(first17);
}

/** `prefix` = registrar and category, e.g. 91 企业; `series` = the first three characters of the body. */
export function toUscc(prefix: string, area: string, series: string, n: number): string {
  const body = `${series}${`${n}`.padStart(5, '0')}`;
  const first17 = `${prefix}${area}${body}${organisationCodeCheckDigit(body)}`;
  return first17 + usccCheckDigit(first17);
}

/** GB/T 37346, feature F: building and flat of a parcel under 国有建设用地使用权. */
export function toRealEstateUnit(county: string, parcel: number, building: number, flat: number): string {
  const zone = `${1 + (parcel % 40)}`.padStart(3, '0');
  const subzone = `${1 + (Math.floor(parcel / 40) % 20)}`.padStart(3, '0');
  const serial = `${1 + Math.floor(parcel / 800)}`.padStart(5, '0');
  return `${county}${zone}${subzone}GB${serial}F${`${building}`.padStart(4, '0')}${`${flat}`.padStart(4, '0')}`;
}

/** 证照类型代码: the defining ministry's code and three digits; those with 901 are the project's own proposal. */
export const LICENCE_TYPES = {
  business: '11100000MB0143028R001',
  identity: '11100000000013127D001',
  property: '11100000MB03271699001',
  food: '11100000MB0143028R901',
  drug: '11100000MBT90001XT901',
  safety: '11100000MBT900052B901',
  pollution: '11100000MBT900044G901',
  construction: '11100000000013338W901',
  birth: '11100000MBT900028T901',
  marriage: '11100000MBT900036M901',
} as const;

export type LicenceTypeName = keyof typeof LICENCE_TYPES;

/** `version` counts from 1. */
export function toLicenceIdentifier(
  type: LicenceTypeName,
  issuer: string,
  serial: string,
  version = 1,
): string {
  return buildLicenceIdentifier({
    type: LICENCE_TYPES[type],
    issuer,
    serial,
    version: `${version}`.padStart(3, '0'),
  });
}
