const IDENTITY_NUMBER = /[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/g;
const OLD_IDENTITY_NUMBER = /(?<!\d)[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g;
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/**
 * Hides citizen identity numbers and mobile numbers wherever they stand in a text: the last line of defence of logs,
 * never a licence to put them there.
 */
export function maskText(text: string): string {
  return text
    .replace(IDENTITY_NUMBER, '[identity number]')
    .replace(OLD_IDENTITY_NUMBER, '[identity number]')
    .replace(MOBILE_NUMBER, '[mobile number]');
}
