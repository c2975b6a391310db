import type { Texts } from '../i18n/use-text.ts';

const zh = {
  title: (days: number) => (days === 0 ? '走势' : `近 ${days} 天走势`),
  summary: (from: string, was: string, to: string, is: string) => `${from} ${was} → ${to} ${is}`,
  picture: (name: string, days: number) => `${name}数据提供率 近 ${days} 天`,
  none: '还没有可画的日期：走势从第一条留痕的当日开始。',
};

const en: typeof zh = {
  title: (days) => (days === 0 ? 'Trend' : `Last ${days} days`),
  summary: (from, was, to, is) => `${from} ${was} → ${to} ${is}`,
  picture: (name, days) => `Provision rate, last ${days} days: ${name}`,
  none: 'No day to draw yet: the trend begins with the day of the first evidence.',
};

export const trendTexts: Texts<typeof zh> = { zh, en };
