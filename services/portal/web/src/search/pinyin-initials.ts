const collator = new Intl.Collator('zh-CN');

/** The first character of each initial in the order of pinyin; no Chinese word begins with i, u or v. */
const firsts: readonly (readonly [string, string])[] = [
  ['阿', 'a'],
  ['八', 'b'],
  ['嚓', 'c'],
  ['咑', 'd'],
  ['妸', 'e'],
  ['发', 'f'],
  ['旮', 'g'],
  ['哈', 'h'],
  ['讥', 'j'],
  ['咔', 'k'],
  ['垃', 'l'],
  ['妈', 'm'],
  ['拏', 'n'],
  ['噢', 'o'],
  ['妑', 'p'],
  ['七', 'q'],
  ['呥', 'r'],
  ['仨', 's'],
  ['他', 't'],
  ['屲', 'w'],
  ['夕', 'x'],
  ['丫', 'y'],
  ['帀', 'z'],
];

function toInitial(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/\p{Script=Han}/u.test(character)) return '';
  return firsts.findLast(([first]) => collator.compare(first, character) <= 0)?.[1] ?? '';
}

/**
 * What people type for a Chinese name without an input method, e.g. "sgaj" for 市公安局. By the browser's own order of
 * characters: of those with several readings only the usual one is known.
 */
export function pinyinInitials(text: string): string {
  return [...text].map(toInitial).join('');
}
