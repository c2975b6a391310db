import type { Texts } from '../i18n/use-text.ts';

/** Why an entry is missing, in as few words as a heading has room for; by code. */
const zh: Readonly<Record<string, string>> = {
  no_legal_basis: '缺少法律依据',
  withdrawn: '条目已撤下',
  not_bound: '未挂接通道',
  channel_stopped: '通道已停用',
  never_delivered: '从未供给',
  refused: '整批被拒收',
  empty: '供给为空',
  unchanged: '内容未更新',
  stale: '超过更新周期',
};

const en: typeof zh = {
  no_legal_basis: 'No law cited',
  withdrawn: 'Entry withdrawn',
  not_bound: 'Bound to no channel',
  channel_stopped: 'Channel stopped',
  never_delivered: 'Never delivered',
  refused: 'Refused whole',
  empty: 'Empty delivery',
  unchanged: 'Content not updated',
  stale: 'Older than its update cycle',
};

export const reasonNames: Texts<typeof zh> = { zh, en };
