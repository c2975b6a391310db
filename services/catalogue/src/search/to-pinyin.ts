import { pinyin } from 'pinyin-pro';

const HAN_RUN = /\p{Script=Han}+/gu;
const WORD_LENGTH = 24;

/** 登记信息 → dengjixinxi, jixinxi, xinxi, xi: a query may begin at any syllable. */
function toWords(parts: readonly string[]): string[] {
  return parts.map((_, at) =>
    parts
      .slice(at, at + WORD_LENGTH)
      .join('')
      .slice(0, WORD_LENGTH),
  );
}

/** Initials and full pinyin of a name, from each of its syllables on: qydj, ydj, …, qiyedengji, yedengji, … */
export function toPinyin(name: string): string[] {
  const words = Array.from(name.normalize('NFKC').matchAll(HAN_RUN), ([run]) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
    return [...toWords(syllables.map((syllable) => syllable.charAt(0))), ...toWords(syllables)];
  });
  return [...new Set(words.flat())];
}
