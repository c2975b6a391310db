const words = {
  chain_entry: {
    zh: '条目不是留痕日志的规范文本',
    en: 'The entry is not a canonical entry of the evidence log',
  },
  chain_order: { zh: '条目没有按日志序号递增排列', en: 'The entries are not in the order of the log' },
  chain_foreign: { zh: '条目不属于本部门', en: 'The entry does not belong to this department' },
  chain_gap: {
    zh: '计数器不连续：此前有条目被遗漏',
    en: 'The counter jumps: an entry before this one was left out',
  },
  chain_duplicate: {
    zh: '计数器重复：条目被重复或插入',
    en: 'The counter was used before: an entry was repeated or inserted',
  },
  chain_previous: {
    zh: '前一条目的散列不符：前一条目被改动',
    en: 'The hash of the entry before does not match: that entry was changed',
  },
  chain_unknown: {
    zh: '本部门不知道这次交换：密钥可能被盗用',
    en: 'This department does not know of this exchange: its key may be misused',
  },
  chain_missing: {
    zh: '网关承诺过的条目不在日志中',
    en: 'An entry that the gateway promised is not in the log',
  },
  chain_altered: {
    zh: '日志中的条目与网关承诺的不一致',
    en: 'The entry in the log is not the one that the gateway promised',
  },
} as const;

export type ChainFindingCode = keyof typeof words;

export interface ChainFinding {
  code: ChainFindingCode;
  /** Index in the log. */
  index: number;
  zh: string;
  en: string;
}

export function toChainFinding(code: ChainFindingCode, index: number): ChainFinding {
  return { code, index, ...words[code] };
}
