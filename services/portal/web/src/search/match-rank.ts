import { pinyinInitials } from './pinyin-initials.ts';

const MIN_WORD = 2;

/** How a text is compared: width, case and spaces make no difference. */
export const toPlain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function rankWord(asked: string, word: string): number | undefined {
  const plain = toPlain(word);
  if (plain === asked) return 0;
  if (plain.startsWith(asked)) return 1;
  if (plain.includes(asked)) return 2;
  if (plain.length >= MIN_WORD && asked.includes(plain)) return 3;
  const isLatin = /^[a-z0-9]{2,}$/.test(asked);
  return isLatin && pinyinInitials(word).startsWith(asked) ? 4 : undefined;
}

/** How well a question fits one of these words, 0 best; a whole sentence fits the words it contains. */
export function rankMatch(question: string, words: readonly string[]): number | undefined {
  const asked = toPlain(question);
  if (asked === '') return undefined;
  const ranks = words.map((word) => rankWord(asked, word)).filter((rank) => rank !== undefined);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** Those that fit, best first, and the given order where they fit equally. */
export function findMatches<T>(
  question: string,
  all: readonly T[],
  toWords: (one: T) => readonly string[],
  limit: number,
): T[] {
  return all
    .map((one) => ({ one, rank: rankMatch(question, toWords(one)) }))
    .filter((found): found is { one: T; rank: number } => found.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ one }) => one);
}
