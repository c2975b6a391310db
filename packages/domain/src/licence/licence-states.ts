import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';

export type StatusValue = 0 | 1 | 2 | 3;

export interface LicenceStateEntry {
  zh: string;
  en: string;
  /** Value in the status list (LIC §3.2); undefined where no value can say it, so that none is written. */
  statusValue: StatusValue | undefined;
  outcome: 'valid' | 'invalid' | 'indeterminate';
  /** Code of V14; null for the one state that is acceptable. */
  code: 'revoked' | 'suspended' | 'transferred' | 'status_unknown' | null;
  /** No act but issuing anew leads out of it. */
  final: boolean;
}

export const LICENCE_STATES: Readonly<Record<LicenceStateCode, LicenceStateEntry>> = {
  '01': { zh: '有效', en: 'valid', statusValue: 0, outcome: 'valid', code: null, final: false },
  '02': {
    zh: '暂扣',
    en: 'suspended',
    statusValue: 2,
    outcome: 'invalid',
    code: 'suspended',
    final: false,
  },
  '03': dead('撤销', 'revoked'),
  '04': dead('注销', 'cancelled'),
  '05': dead('失效', 'lapsed'),
  '06': {
    zh: '办理转出',
    en: 'transferred out',
    statusValue: 3,
    outcome: 'invalid',
    code: 'transferred',
    final: false,
  },
  '07': dead('吊销', 'annulled'),
  '99': {
    zh: '其他',
    en: 'other',
    statusValue: undefined,
    outcome: 'indeterminate',
    code: 'status_unknown',
    final: false,
  },
};

export function isFinalState(state: LicenceStateCode): boolean {
  return LICENCE_STATES[state].final;
}

function dead(zh: string, en: string): LicenceStateEntry {
  return { zh, en, statusValue: 1, outcome: 'invalid', code: 'revoked', final: true };
}
