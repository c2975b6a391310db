import { isLatin } from './search-terms.ts';
import { listRuns } from './to-search-form.ts';

/** A name of 32 characters fits; what is longer is found by its beginning and then compared. */
const LATIN_TOKEN_LENGTH = 40;
/** Far below what PostgreSQL takes for one row; a resource of a thousand items has some 6,000. */
const MAX_TOKENS = 10_000;

export interface TokenQuery {
  readonly token: string;
  /** Any token that begins like this. */
  readonly isPrefix: boolean;
}

function toPairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function tokensOfRun(run: string): string[] {
  if (isLatin(run)) return [run.slice(0, LATIN_TOKEN_LENGTH)];
  const characters = Array.from(run);
  return [...toPairs(characters), ...characters.slice(-1)];
}

/** Latin runs whole, others as pairs of neighbouring characters; the last character alone, or 户 would miss 账户. */
export function toTokens(...texts: readonly string[]): string[] {
  const tokens = new Set(texts.flatMap(listRuns).flatMap(tokensOfRun));
  return [...tokens].slice(0, MAX_TOKENS);
}

/** Which tokens a text must have to hold this term: needed, and enough where `isDecidedByTokens`. */
export function toTokenQueries(term: string): TokenQuery[] {
  if (isLatin(term)) return [{ token: term.slice(0, LATIN_TOKEN_LENGTH), isPrefix: true }];
  const characters = Array.from(term);
  if (characters.length === 1) return [{ token: term, isPrefix: true }];
  return [...new Set(toPairs(characters))].map((token) => ({ token, isPrefix: false }));
}

/** 动产 and 不动 together are not yet 不动产. */
export function isDecidedByTokens(term: string): boolean {
  return isLatin(term) ? term.length <= LATIN_TOKEN_LENGTH : Array.from(term).length <= 2;
}
