import type { Texts } from '../i18n/use-text.ts';

const zh = {
  loading: '正在载入图…',
  failed: '图未能载入，数字见下表。',
  table: '以表格查看',
  date: '日期',
  provided: '已提供',
  owed: '应提供',
  rate: '提供率',
  target: (percent: string) => `目标 ${percent}`,
  picture: '图',
  pictureFailed: '图未能生成',
};

const en: typeof zh = {
  loading: 'Loading the chart…',
  failed: 'The chart could not be loaded; its figures are in the table below.',
  table: 'As a table',
  date: 'Date',
  provided: 'Provided',
  owed: 'Owed',
  rate: 'Rate',
  target: (percent) => `Target ${percent}`,
  picture: 'chart',
  pictureFailed: 'The picture could not be made',
};

export const chartTexts: Texts<typeof zh> = { zh, en };
