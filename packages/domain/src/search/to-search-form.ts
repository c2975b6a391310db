const RUN = /[a-z0-9]+|(?:(?![a-z0-9])[\p{L}\p{N}\p{M}])+/gu;

/** The runs of a text that can be searched for: of Latin letters and digits, or of other letters such as 汉字. */
export function listRuns(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUN) ?? [];
}

/**
 * One form for what is searched and what is searched for: runs, a space before each. Full width, case and punctuation
 * make no difference, and nothing that means something to a pattern or a query language is left.
 */
export function toSearchForm(...texts: readonly string[]): string {
  return texts
    .flatMap(listRuns)
    .map((run) => ` ${run}`)
    .join('');
}
