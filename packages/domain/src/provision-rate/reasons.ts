import type { Supply } from './assess-supply.ts';

/** What is known of one owed entry at the cut-off. */
export interface EntryFacts {
  /** Not shared (不予共享) without a cited law. */
  lacksLegalBasis: boolean;
  /** Withdrawn within the month of the cut-off. */
  withdrawn: boolean;
  boundChannels: number;
  liveChannels: number;
  supply: Supply;
}

interface Reason {
  applies: (facts: EntryFacts) => boolean;
  /** For a table or a heading. */
  name: { zh: string; en: string };
  meaning: { zh: string; en: string };
  fix: { zh: string; en: string };
}

/** Why an owed entry does not count as provided, most fundamental first: the first that applies is the leading one. */
export const REASONS = {
  no_legal_basis: {
    applies: ({ lacksLegalBasis }) => lacksLegalBasis,
    name: { zh: '不予共享但未列依据', en: 'Not shared, no law cited' },
    meaning: {
      zh: '标为不予共享，但未列明法律、行政法规或国务院决定依据（条例第十四、十五条）。',
      en: 'Marked as not shared without citing a law, administrative regulation or State Council decision (Order 809 art. 14, 15).',
    },
    fix: {
      zh: '在目录中补列法律依据，或改为可共享并挂接。',
      en: 'Cite the law in the catalogue, or make the entry shareable and bind it.',
    },
  },
  withdrawn: {
    applies: ({ withdrawn }) => withdrawn,
    name: { zh: '本月撤下', en: 'Withdrawn this month' },
    meaning: {
      zh: '本月内撤下目录条目，当月仍计入应提供。',
      en: 'Withdrawn within the month; it is still owed for this month.',
    },
    fix: {
      zh: '重新发布该条目；确已无此职责的，下月起不再计入。',
      en: 'Publish the entry again; if the duty is really gone it leaves the count next month.',
    },
  },
  not_bound: {
    applies: ({ boundChannels }) => boundChannels === 0,
    name: { zh: '未挂接', en: 'Bound to no channel' },
    meaning: { zh: '目录已发布，尚未挂接任何通道。', en: 'Published, but bound to no channel.' },
    fix: {
      zh: '为该资源挂接一个库表、文件或接口通道。',
      en: 'Bind the resource to a table, file or API channel.',
    },
  },
  channel_stopped: {
    applies: ({ liveChannels }) => liveChannels === 0,
    name: { zh: '通道停用', en: 'Channel stopped' },
    meaning: { zh: '全部挂接通道已停用。', en: 'Every channel of the entry is stopped.' },
    fix: { zh: '恢复原通道或挂接新通道。', en: 'Start the channel again or bind a new one.' },
  },
  never_delivered: {
    applies: ({ supply }) => supply.newest === 'none',
    name: { zh: '从未供给', en: 'Never delivered' },
    meaning: { zh: '已挂接，但从未供给。', en: 'Bound, but nothing was ever delivered.' },
    fix: { zh: '推送第一批数据。', en: 'Push the first delivery.' },
  },
  refused: {
    applies: ({ supply }) => !supply.fresh && supply.newest === 'refused',
    name: { zh: '整批拒收', en: 'Delivery refused' },
    meaning: { zh: '最近一次供给被整批拒收。', en: 'The latest delivery was refused whole.' },
    fix: {
      zh: '按返回的行号、信息项和原因改正后重新推送。',
      en: 'Correct the rows by the returned row, item and reason, and push again.',
    },
  },
  empty: {
    applies: ({ supply }) => !supply.fresh && supply.newest === 'empty',
    name: { zh: '供给为空', en: 'Empty delivery' },
    meaning: {
      zh: '最近一次供给没有任何记录，且没有可沿用的数据。',
      en: 'The latest delivery held no record, and no earlier data is current.',
    },
    fix: {
      zh: '推送数据；确无变化的，签名声明“无变化”。',
      en: 'Push data; if nothing has changed, declare "no change" under signature.',
    },
  },
  unchanged: {
    applies: ({ supply }) => !supply.fresh && supply.newest === 'unchanged',
    name: { zh: '内容未更新', en: 'Unchanged' },
    meaning: {
      zh: '最近一次供给与上一次内容相同，不更新供给日期。',
      en: 'The latest delivery repeats the one before and does not refresh its date.',
    },
    fix: {
      zh: '推送更新后的数据；确无变化的，签名声明“无变化”。',
      en: 'Push updated data; if nothing has changed, declare "no change" under signature.',
    },
  },
  stale: {
    applies: ({ supply }) => !supply.fresh,
    name: { zh: '数据过期', en: 'Stale' },
    meaning: { zh: '数据已超过更新周期和宽限期。', en: 'The data is older than its update cycle and grace.' },
    fix: { zh: '推送最新数据，并如实填写数据时点。', en: 'Push current data with its true date.' },
  },
} as const satisfies Readonly<Record<string, Reason>>;

export type MissingReason = keyof typeof REASONS;

/** Exactly one reason for an entry that is not provided; undefined for one that is. */
export function findLeadingReason(facts: EntryFacts): MissingReason | undefined {
  return MISSING_REASONS.find((reason) => REASONS[reason].applies(facts));
}

export const MISSING_REASONS = Object.keys(REASONS) as readonly MissingReason[];

export const isMissingReason = (code: string): code is MissingReason => Object.hasOwn(REASONS, code);
