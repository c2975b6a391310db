import { findKept, keep } from './kept-choice.ts';

export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

const STORAGE_KEY = 'shuqiao.language';

export const isLanguage = (value: string | null): value is Language => value === 'zh' || value === 'en';

/** A `?lang=` in the address wins and is kept, then what was chosen before; Chinese otherwise. */
export function findLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) {
    keepLanguage(asked);
    return asked;
  }
  const kept = findKept(STORAGE_KEY);
  return isLanguage(kept) ? kept : 'zh';
}

export function keepLanguage(language: Language): void {
  keep(STORAGE_KEY, language);
}
