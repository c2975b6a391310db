import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isLanguage, type Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language-context.tsx';

/** The language and how to choose it; `?lang=` in a link is followed, and rewritten when another is chosen. */
export function useLanguageChoice() {
  const { language, setLanguage } = useLanguage();
  const [location, navigate] = useLocation();
  const search = useSearch();
  const asked = new URLSearchParams(search).get('lang');
  useEffect(() => {
    if (isLanguage(asked)) setLanguage(asked);
  }, [asked, setLanguage]);

  function choose(next: Language) {
    setLanguage(next);
    if (asked === null) return;
    const parameters = new URLSearchParams(search);
    parameters.set('lang', next);
    navigate(`${location}?${parameters}${window.location.hash}`, { replace: true });
  }
  return { language, choose };
}
