/**
 * `maxLength` in code points (RFC 8259 characters). A text has between half as many code points as UTF-16
 * units and as many, so counting is needed only in between.
 */
export function compileMaxLength(limit: number): (text: string) => boolean {
  return (text) => text.length <= limit || (text.length <= 2 * limit && countCodePoints(text) <= limit);
}

/** `minLength` in code points. */
export function compileMinLength(limit: number): (text: string) => boolean {
  return (text) => text.length >= 2 * limit - 1 || (text.length >= limit && countCodePoints(text) >= limit);
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
