/** The steps that run against a limit in working days; `use.records` is a retention period, not a step. */
export type ClockStep =
  | 'catalogue.update'
  | 'catalogue.audit'
  | 'apply.answer.unconditional'
  | 'apply.answer.conditional'
  | 'apply.provide'
  | 'correction.close'
  | 'complaint.answer';

export interface ClockStepFacts {
  zh: string;
  en: string;
  /** Only an arrival from outside follows the receipt rule; one's own act counts on its own day. */
  startsAt: 'receipt' | 'change' | 'answer';
  responsible: 'department' | 'authority' | 'provider';
}

export const clockSteps: Readonly<Record<ClockStep, ClockStepFacts>> = {
  'catalogue.update': {
    zh: '更新政务数据目录',
    en: 'update the own catalogue after a change',
    startsAt: 'change',
    responsible: 'department',
  },
  'catalogue.audit': {
    zh: '审核并发布更新的目录',
    en: 'audit and publish the updated catalogue',
    startsAt: 'receipt',
    responsible: 'authority',
  },
  'apply.answer.unconditional': {
    zh: '答复无条件共享申请',
    en: 'answer an application for unconditional sharing',
    startsAt: 'receipt',
    responsible: 'provider',
  },
  'apply.answer.conditional': {
    zh: '答复有条件共享申请',
    en: 'answer an application for conditional sharing',
    startsAt: 'receipt',
    responsible: 'provider',
  },
  'apply.provide': {
    zh: '同意后提供数据',
    en: 'provide the data after agreeing',
    startsAt: 'answer',
    responsible: 'provider',
  },
  'correction.close': {
    zh: '办结校核申请',
    en: 'verify, correct and report back on a correction request',
    startsAt: 'receipt',
    responsible: 'provider',
  },
  'complaint.answer': {
    zh: '答复投诉',
    en: 'answer a complaint',
    startsAt: 'receipt',
    responsible: 'authority',
  },
};
