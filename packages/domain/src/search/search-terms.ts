import { listRuns } from './to-search-form.ts';

/** What must all be found of a query; empty where it has neither letter nor digit. */
export function toSearchTerms(query: string): string[] {
  return [...new Set(listRuns(query))];
}

export function isLatin(run: string): boolean {
  return /^[a-z0-9]/.test(run);
}

/** The part of a search form that a term finds: Latin ones begin a run (TYSHXYDM by `tys`), others stand anywhere. */
export function toFormPart(term: string): string {
  return isLatin(term) ? ` ${term}` : term;
}
