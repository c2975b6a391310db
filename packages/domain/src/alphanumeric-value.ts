/** The value of a character of the alphabet 0–9, A–Z (0–35), or -1. Takes the character code. */
export function alphanumericValue(charCode: number): number {
  if (charCode >= 48 && charCode <= 57) return charCode - 48;
  if (charCode >= 65 && charCode <= 90) return charCode - 55;
  return -1;
}
