import { alphanumericValue } from './alphanumeric-value.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The ISO 7064 MOD 37,36 check character; throws RangeError unless the text is one or more of 0–9, A–Z. */
export function mod3736CheckCharacter(text: string): string {
  if (text.length === 0) throw new RangeError('MOD 37,36 needs at least one character');
  let product = 36;
  for (let i = 0; i < text.length; i++) {
    const value = alphanumericValue(text.charCodeAt(i));
    if (value < 0) throw new RangeError('MOD 37,36 is defined over 0–9 and A–Z');
    product = (((product + value) % 36 || 36) * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}
