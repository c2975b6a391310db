import type { Text } from './text.ts';

/** Short names for a table; the whole meaning and the remedy stand in the portal and in docs. */
const names: Readonly<Record<string, Text>> = {
  no_legal_basis: { zh: '不予共享但未列依据', en: 'not shared, no law cited' },
  withdrawn: { zh: '本月撤下', en: 'withdrawn this month' },
  not_bound: { zh: '未挂接', en: 'not bound' },
  channel_stopped: { zh: '通道停用', en: 'channel stopped' },
  never_delivered: { zh: '从未供给', en: 'never delivered' },
  refused: { zh: '整批拒收', en: 'delivery refused' },
  empty: { zh: '供给为空', en: 'empty delivery' },
  unchanged: { zh: '内容未更新', en: 'unchanged' },
  stale: { zh: '数据过期', en: 'stale' },
};

export const toReasonName = (code: string): Text => names[code] ?? { zh: code, en: code };
