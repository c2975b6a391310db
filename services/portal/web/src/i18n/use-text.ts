import type { Language } from './language.ts';
import { useLanguage } from './language-context.tsx';

/** What a page says, in both languages: the same keys, so that a missing translation does not compile. */
export type Texts<T> = Readonly<Record<Language, T>>;

export function useText<T>(texts: Texts<T>): T {
  return texts[useLanguage().language];
}
