import type { ContractFormat } from '@shuqiao/schemas/types/contract-vocabulary';
import { buildLicenceIdentifier } from '../../licence-identifier.ts';
import { sampleBirthDate, sampleCitizenId } from './sample-citizen-id.ts';
import { sampleDate, sampleDatetime, sampleMonth } from './sample-date.ts';
import type { SamplePlace } from './sample-place.ts';
import { sampleOrganisationCode, sampleUscc } from './sample-uscc.ts';
import { serialOf } from './serial-of.ts';

const PAST_YEAR = 2024;
const FUTURE_YEAR = 2036;
const ENDS = /截止|有效期|到期|终止|届满|期限|下次/;

const MAKERS: Readonly<Record<ContractFormat, (place: SamplePlace) => string>> = {
  uscc: ({ name, at }) => sampleUscc(serialOf(name, at)),
  'organisation-code': ({ name, at }) => sampleOrganisationCode(serialOf(name, at)),
  'subject-code': ({ name, at }) => sampleUscc(serialOf(name, at)),
  'citizen-id': ({ name, at }) => sampleCitizenId(serialOf(name, at), at),
  'licence-identifier': sampleLicenceIdentifier,
  'real-estate-unit': ({ name, at }) => `371099001001GB00001F${String(serialOf(name, at)).padStart(8, '0')}`,
  'gb-date': (place) => (isBirth(place) ? sampleBirthDate(place.at) : sampleDate(yearOf(place), place.at)),
  'gb-month': (place) => sampleMonth(yearOf(place), place.at),
  'gb-datetime': (place) => sampleDatetime(yearOf(place), place.at),
};

/** undefined for a format that is not of the contract vocabulary. */
export function sampleFormat(format: string, place: SamplePlace): string | undefined {
  return isContractFormat(format) ? MAKERS[format](place) : undefined;
}

function isContractFormat(format: string): format is ContractFormat {
  return Object.hasOwn(MAKERS, format);
}

function sampleLicenceIdentifier({ name, at }: SamplePlace): string {
  const issuer = sampleUscc(0);
  const serial = `YL${serialOf(name, at)}`;
  return buildLicenceIdentifier({ type: `${issuer}001`, issuer, serial, version: '001' });
}

function isBirth({ item }: SamplePlace): boolean {
  return item.title.includes('出生');
}

function yearOf({ item }: SamplePlace): number {
  return ENDS.test(item.title) ? FUTURE_YEAR : PAST_YEAR;
}
