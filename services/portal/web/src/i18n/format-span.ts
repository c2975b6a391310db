import type { Language } from './language.ts';

const MINUTE = 60;
const HOUR = 3_600;

const units = {
  zh: { hour: ['小时', '小时'], minute: ['分钟', '分钟'], second: ['秒', '秒'] },
  en: { hour: ['hour', 'hours'], minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
} as const;

/** A span in words, at most two units of it: the smaller says nothing beside hours. */
export function formatSpan(count: number, language: Language): string {
  const whole = Math.max(0, Math.floor(count));
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const seconds = hours > 0 ? 0 : whole % MINUTE;
  const parts = (
    [
      ['hour', hours],
      ['minute', minutes],
      ['second', seconds],
    ] as const
  ).filter(([unit, size]) => size > 0 || (unit === 'second' && whole < 1));
  const words = parts.map(([unit, size]) => `${size} ${units[language][unit][size === 1 ? 0 : 1]}`);
  return words.join(' ');
}
