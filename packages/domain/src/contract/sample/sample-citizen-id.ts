import { citizenIdCheckDigit } from '../../citizen-id.ts';
import { sampleDate } from './sample-date.ts';

/** Area 371099 is assigned to nobody: the persons of samples and seeds are synthetic. */
const AREA = '371099';
const BIRTH_YEAR = 1990;

export function sampleCitizenId(serial: number, at: number): string {
  const sequence = String(serial % 1000).padStart(3, '0');
  const first17 = `${AREA}${sampleBirthDate(at)}${sequence}`;
  return first17 + citizenIdCheckDigit(first17);
}

export function sampleBirthDate(at: number): string {
  return sampleDate(BIRTH_YEAR, at);
}
