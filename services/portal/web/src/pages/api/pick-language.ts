import type { Language } from '../../i18n/language.ts';

/** One half of what the document says in both languages: `中文 / English`, or two paragraphs. */
export function pickLanguage(text: string | undefined, language: Language): string {
  if (text === undefined) return '';
  const separator = text.includes('\n\n') ? '\n\n' : ' / ';
  const cut = text.indexOf(separator);
  if (cut < 0) return text;
  return language === 'zh' ? text.slice(0, cut) : text.slice(cut + separator.length);
}

/** The sentence of an answer, without the list of codes that may follow it. */
export function pickAnswer(text: string | undefined, language: Language): string {
  const [sentence = ''] = (text ?? '').split('\n\n');
  return sentence.startsWith('- `') ? '' : pickLanguage(sentence, language);
}
