import { type PatternPart, readPatternParts } from './pattern-parts.ts';

/** Vetted by hand: unambiguous, so linear, though it has groups. */
const VETTED: ReadonlySet<string> = new Set([
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
]);

const MAX_CHARACTERS = 200;
const MAX_REPEAT = 1000;

export function isVettedPattern(pattern: string): boolean {
  return VETTED.has(pattern);
}

/**
 * True for patterns that cannot backtrack for long on any text: anchored at both ends, no groups, no
 * alternatives, and at most one part of variable length. Others are refused, not analysed.
 */
export function isSafePattern(pattern: string): boolean {
  if (isVettedPattern(pattern)) return true;
  const parts = pattern.length > MAX_CHARACTERS ? undefined : readPatternParts(pattern);
  if (!parts || parts.some(isTooLarge)) return false;
  return parts.filter(isVariable).length <= 1 && compiles(pattern);
}

function isVariable({ least, most }: PatternPart): boolean {
  return least !== most;
}

function isTooLarge({ least, most }: PatternPart): boolean {
  return least > MAX_REPEAT || (Number.isFinite(most) && most > MAX_REPEAT);
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
