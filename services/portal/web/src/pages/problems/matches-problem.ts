import type { PortalProblemEntry } from '@shuqiao/schemas/types/portal-problems';

/** Every word must be found in the code, the status or the texts. */
export function matchesProblem(entry: PortalProblemEntry, words: string): boolean {
  const text = Object.values(entry).join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
