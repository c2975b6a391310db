import { organisationCodeCheckDigit } from '../../organisation-code.ts';
import { usccCheckDigit } from '../../uscc.ts';

/** No registrar gives out the body MAYL…; it stands for 样例. */
export function sampleOrganisationCode(serial: number): string {
  const body = toBody(serial);
  return `${body}-${organisationCodeCheckDigit(body)}`;
}

/** 市场监管, 企业, in an area of the test city. */
export function sampleUscc(serial: number): string {
  const body = toBody(serial);
  const first17 = `91371099${body}${organisationCodeCheckDigit(body)}`;
  return first17 + usccCheckDigit(first17);
}

function toBody(serial: number): string {
  return `MAYL${String(serial).padStart(4, '0')}`;
}
