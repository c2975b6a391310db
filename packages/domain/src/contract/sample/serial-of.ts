const RANGE = 9000;

/**
 * Below 10 000: the same for the same item name and record, so that an enterprise's code is one and the same
 * in the samples of every contract, and different for two items of one record as a rule.
 */
export function serialOf(name: string, at: number): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % RANGE;
  return (sum + at) % 10_000;
}
