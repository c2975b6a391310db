import type { Texts } from '../i18n/use-text.ts';

const zh = {
  asOf: '截止日期',
  now: '现在',
};

const en: typeof zh = {
  asOf: 'As of',
  now: 'Now',
};

export const asOfTexts: Texts<typeof zh> = { zh, en };
