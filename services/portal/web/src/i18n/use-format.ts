import { useMemo } from 'react';
import { formatSpan } from './format-span.ts';
import { useLanguage } from './language-context.tsx';

const BEIJING = 'Asia/Shanghai';

/** Figures and dates as both languages write them; legal dates are those of China Standard Time. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    const number = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const instant = new Intl.DateTimeFormat(locale, {
      timeZone: BEIJING,
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const date = new Intl.DateTimeFormat(locale, { timeZone: BEIJING, dateStyle: 'medium' });
    return {
      /** A span in words, at most two units of it. */
      seconds: (count: number) => formatSpan(count, language),
      number: (value: number) => number.format(value),
      /** n / d as a percentage, rounded down so that a target is never shown as reached before it is; n/a without d. */
      rate: (rate: number | null) =>
        rate === null
          ? language === 'zh'
            ? '不适用'
            : 'n/a'
          : percent.format(Math.floor(rate * 1_000) / 1_000),
      instant: (text: string) => instant.format(new Date(text)),
      date: (text: string) => date.format(new Date(text.length === 10 ? `${text}T00:00:00+08:00` : text)),
    };
  }, [language]);
}
