import { type Article, measures2016Articles, order809Articles } from './articles.ts';
import type { ClockStep } from './clock-steps.ts';

export type ExtensionNeed = 'consent' | 'notice';

/** What a decision to refuse sharing may rest on. */
export type RefusalBasis = 'law' | 'administrative-regulation' | 'state-council-decision' | 'central-policy';

export interface StepRule {
  /** Working days, the starting day not counted. */
  days: number;
  article: Article;
  /** At most so many working days more: consent of the 主管部门, notice to the requester. */
  extension: { days: number; needs: readonly ExtensionNeed[] } | null;
  /** Whether missing material may be asked for, once, which starts the limit again when it is complete. */
  mayRequestMaterial: boolean;
}

export interface RuleSet {
  id: string;
  version: string;
  kind: 'statute' | 'local';
  title: { zh: string; en: string };
  /** First legal date on which a clock may start under the set. */
  inForceFrom: string;
  /** The statute a local set tightens; for a statute itself null. */
  statute: { id: string; version: string } | null;
  /** A step that is absent has no limit in working days. */
  steps: Readonly<Partial<Record<ClockStep, StepRule>>>;
  /** Calendar years for which the records of use must be kept at least. */
  useRecords: { years: number; article: Article } | null;
  refusal: { bases: readonly RefusalBasis[]; article: Article };
}

export interface StatuteRuleSet extends RuleSet {
  kind: 'statute';
  statute: null;
}

function limit(days: number, article: Article, more: Partial<StepRule> = {}): StepRule {
  return { days, article, extension: null, mayRequestMaterial: false, ...more };
}

/** 政务信息资源共享管理暂行办法: unconditional resources are used directly, so no answer is due. */
export const cn2016: StatuteRuleSet = {
  id: 'cn-2016',
  version: '1.0.0',
  kind: 'statute',
  title: {
    zh: '政务信息资源共享管理暂行办法（国发〔2016〕51号）',
    en: 'Interim measures of 2016 (国发〔2016〕51号)',
  },
  inForceFrom: '2016-09-05',
  statute: null,
  steps: {
    'catalogue.update': limit(15, measures2016Articles.catalogueUpdate),
    'apply.answer.conditional': limit(10, measures2016Articles.answer),
  },
  useRecords: null,
  refusal: {
    bases: ['law', 'administrative-regulation', 'central-policy'],
    article: measures2016Articles.refusal,
  },
};

const answerTerms: Partial<StepRule> = {
  extension: { days: 10, needs: ['consent', 'notice'] },
  mayRequestMaterial: true,
};

/** 政务数据共享条例. The extension sentence of art. 21 follows both types of application. */
export const cn2025: StatuteRuleSet = {
  id: 'cn-2025',
  version: '1.0.0',
  kind: 'statute',
  title: {
    zh: '政务数据共享条例（国务院令第809号）',
    en: 'Regulation on government data sharing (Order 809)',
  },
  inForceFrom: '2025-08-01',
  statute: null,
  steps: {
    'catalogue.update': limit(10, order809Articles.catalogueUpdate, {
      extension: { days: 5, needs: ['consent'] },
    }),
    'catalogue.audit': limit(2, order809Articles.catalogueUpdate),
    'apply.answer.unconditional': limit(1, order809Articles.answer, answerTerms),
    'apply.answer.conditional': limit(10, order809Articles.answer, answerTerms),
    'apply.provide': limit(20, order809Articles.provide),
    'correction.close': limit(10, order809Articles.correction),
  },
  useRecords: { years: 3, article: order809Articles.useRecords },
  refusal: {
    bases: ['law', 'administrative-regulation', 'state-council-decision'],
    article: order809Articles.refusal,
  },
};

export const statuteRuleSets: readonly StatuteRuleSet[] = [cn2016, cn2025];

/**
 * The set under which a clock starting on the date runs: the latest in force, and of two from the same day
 * the local one. A local set therefore lapses when a newer statute comes and must be built again on it.
 */
export function findRuleSetInForce(ruleSets: readonly RuleSet[], date: string): RuleSet | undefined {
  let found: RuleSet | undefined;
  for (const candidate of ruleSets) {
    if (candidate.inForceFrom > date) continue;
    if (found === undefined || isPreferred(candidate, found)) found = candidate;
  }
  return found;
}

function isPreferred(candidate: RuleSet, found: RuleSet): boolean {
  if (candidate.inForceFrom !== found.inForceFrom) return candidate.inForceFrom > found.inForceFrom;
  return candidate.kind === 'local' && found.kind === 'statute';
}
