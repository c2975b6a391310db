export interface Part {
  readonly text: string;
  readonly found: boolean;
  /** Where it begins, for React to know it by. */
  readonly at: number;
}

/** A text cut at the terms that were found in it, case and width of Latin letters apart. */
export function splitHighlight(text: string, terms: readonly string[]): Part[] {
  const flat = foldLetters(text);
  const sought = terms.map(foldLetters).filter((term) => term !== '');
  const parts: Part[] = [];
  let plainFrom = 0;
  for (let at = 0; at < flat.length; ) {
    const length = longestAt(flat, at, sought);
    if (length === 0) {
      at++;
      continue;
    }
    if (at > plainFrom) parts.push({ text: text.slice(plainFrom, at), found: false, at: plainFrom });
    parts.push({ text: text.slice(at, at + length), found: true, at });
    at += length;
    plainFrom = at;
  }
  if (plainFrom < text.length) parts.push({ text: text.slice(plainFrom), found: false, at: plainFrom });
  return parts;
}

/** One unit for one, so that places in the folded text are places in the text. */
function foldLetters(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function longestAt(text: string, at: number, terms: readonly string[]): number {
  return terms.reduce(
    (longest, term) => (text.startsWith(term, at) ? Math.max(longest, term.length) : longest),
    0,
  );
}
