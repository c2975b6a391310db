/** Vetted by hand: unambiguous, so linear, though it has groups. */
const VETTED: ReadonlySet<string> = new Set([
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
]);

const MAX_CHARACTERS = 200;
const MAX_REPEAT = 1000;
/** A literal, an escape, or a class without classes inside. */
const ATOM =
  /(?:[A-Za-z0-9 _:;,@#%&=~'"!<>/-]|[\u4e00-\u9fff]|\\[dDwWsS.+*?()[\]{}|/^$-]|\[\^?(?:[^\\[\]^]|\\[dws.+*?^$/-])+\])/y;
const QUANTIFIER = /(?:[+*?]|\{(\d{1,4})(?:(,)(\d{0,4}))?\})/y;

export function isVettedPattern(pattern: string): boolean {
  return VETTED.has(pattern);
}

/**
 * True for patterns that cannot backtrack for long on any text: anchored at both ends, no groups, no
 * alternatives, and at most one part of variable length. Others are refused, not analysed.
 */
export function isSafePattern(pattern: string): boolean {
  if (isVettedPattern(pattern)) return true;
  if (pattern.length > MAX_CHARACTERS || !/^\^.*\$$/u.test(pattern)) return false;
  const body = pattern.slice(1, -1);
  let variable = 0;
  for (let at = 0; at < body.length; ) {
    const atom = matchAt(ATOM, body, at);
    if (!atom) return false;
    at += atom[0].length;
    const quantifier = matchAt(QUANTIFIER, body, at);
    if (!quantifier) continue;
    at += quantifier[0].length;
    if (isTooLarge(quantifier)) return false;
    if (isVariable(quantifier)) variable += 1;
  }
  return variable <= 1 && compiles(pattern);
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function isVariable([text, , comma]: RegExpExecArray): boolean {
  return !text.startsWith('{') || comma !== undefined;
}

function isTooLarge([, least, , most]: RegExpExecArray): boolean {
  return Number(least ?? 0) > MAX_REPEAT || Number(most ?? 0) > MAX_REPEAT;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
