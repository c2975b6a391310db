import type { Texts } from '../i18n/use-text.ts';

const zh = {
  loading: '正在载入…',
  retry: '重试',
  hint: '怎么办',
  trace: '追踪号',
  code: '错误代码',
  explain: '说明',
  unexpected: '出现未预料的错误',
  show: '显示',
  hide: '隐藏',
  showPassword: '显示口令',
  hidePassword: '隐藏口令',
  copy: '复制',
  copied: '已复制',
  copyFailed: '复制失败，请手动选取',
  target: (percent: string) => `目标 ${percent}`,
  table: '以表格查看',
  tableOf: (caption: string) => `${caption}（表）`,
  chart: '以图查看',
  sortBy: (column: string) => `按「${column}」排序`,
};

const en: typeof zh = {
  loading: 'Loading…',
  retry: 'Try again',
  hint: 'What to do',
  trace: 'Trace',
  code: 'Code',
  explain: 'Explanation',
  unexpected: 'An unexpected error',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy; please select the text',
  target: (percent) => `Target ${percent}`,
  table: 'As a table',
  tableOf: (caption) => `${caption} (table)`,
  chart: 'As a chart',
  sortBy: (column) => `Sort by ${column}`,
};

export const uiTexts: Texts<typeof zh> = { zh, en };
