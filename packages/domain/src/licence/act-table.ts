import type { LicenceStateCode, LicenceType } from '@shuqiao/schemas/types/licence-type';

export type LicenceAct =
  | 'issue'
  | 'renew'
  | 'change'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'cancel'
  | 'annul'
  | 'lapse'
  | 'transfer_out'
  | 'cancel_transfer'
  | 'transfer_in';

export interface ActRule {
  /** Operation code of the national construction licence standard; other types use the same list [proposed]. */
  operation: string;
  zh: string;
  en: string;
  /** null = no such licence yet. */
  from: readonly (LicenceStateCode | null)[];
  to: LicenceStateCode;
  needsReason: boolean;
  /** The act makes a version of its own and ends the one before. */
  newVersion: boolean;
}

const LIVE = ['01', '02'] as const;

export const LICENCE_ACTS: Readonly<Record<LicenceAct, ActRule>> = {
  issue: rule('01', '新发', 'issue', [null, '03', '04', '05', '07'], '01', {
    newVersion: true,
    silent: true,
  }),
  renew: rule('02', '延续', 'renew', ['01'], '01', { newVersion: true, silent: true }),
  change: rule('09', '变更', 'change', ['01'], '01', { newVersion: true }),
  suspend: rule('03', '暂扣', 'suspend', ['01'], '02'),
  resume: rule('06', '暂扣发还', 'resume', ['02'], '01'),
  revoke: rule('05', '撤销', 'revoke', [...LIVE, '04', '05', '06'], '03'),
  cancel: rule('05', '注销', 'cancel', LIVE, '04'),
  annul: rule('05', '吊销', 'annul', [...LIVE, '06'], '07'),
  lapse: rule('04', '过期失效', 'lapse', LIVE, '05'),
  transfer_out: rule('05', '办理转出', 'transfer out', ['01'], '06'),
  cancel_transfer: rule('10', '取消办理转出', 'cancel the transfer', ['06'], '01'),
  transfer_in: rule('08', '转入', 'transfer in', ['06', null], '01', { newVersion: true, silent: true }),
};

export const LICENCE_ACT_NAMES = Object.keys(LICENCE_ACTS) as LicenceAct[];

/** Acts into or out of a state that a type does not use are unknown to it, and so is renewing what never ends. */
export function isActOf(type: LicenceType, act: LicenceAct): boolean {
  const states = type['x-states'];
  if (act === 'renew') return type['x-validity'].end !== 'none';
  if (act === 'resume') return states.includes('02');
  if (act === 'cancel_transfer' || act === 'transfer_in') return states.includes('06');
  return states.includes(LICENCE_ACTS[act].to);
}

function rule(
  operation: string,
  zh: string,
  en: string,
  from: ActRule['from'],
  to: LicenceStateCode,
  { newVersion = false, silent = false } = {},
): ActRule {
  return { operation, zh, en, from, to, needsReason: !silent, newVersion };
}
