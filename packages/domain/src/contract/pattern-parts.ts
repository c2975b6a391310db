/** One character of a pattern and how often it stands; `most` is Infinity where nothing bounds it. */
export interface PatternPart {
  atom: string;
  least: number;
  most: number;
}

/** A literal, an escape, or a class without classes inside. */
const ATOM =
  /(?:[A-Za-z0-9 _:;,@#%&=~'"!<>/-]|[\u4e00-\u9fff]|\\[dDwWsS.+*?()[\]{}|/^$-]|\[\^?(?:[^\\[\]^]|\\[dws.+*?^$/-])+\])/y;
const QUANTIFIER = /(?:[+*?]|\{(\d{1,4})(?:(,)(\d{0,4}))?\})/y;
const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '+': [1, Number.POSITIVE_INFINITY],
  '*': [0, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};

/** The parts of an anchored pattern without groups or alternatives, in order; undefined for any other. */
export function readPatternParts(pattern: string): PatternPart[] | undefined {
  if (!/^\^.*\$$/u.test(pattern)) return undefined;
  const body = pattern.slice(1, -1);
  const parts: PatternPart[] = [];
  for (let at = 0; at < body.length; ) {
    const atom = matchAt(ATOM, body, at)?.[0];
    if (atom === undefined) return undefined;
    const quantifier = matchAt(QUANTIFIER, body, at + atom.length);
    const [least, most] = quantifier ? toRepeat(quantifier) : [1, 1];
    parts.push({ atom, least, most });
    at += atom.length + (quantifier?.[0].length ?? 0);
  }
  return parts;
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function toRepeat([text, least = '0', comma, most]: RegExpExecArray): readonly [number, number] {
  const sign = SIGNS[text];
  if (sign) return sign;
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most ? Number(most) : Number.POSITIVE_INFINITY];
}
