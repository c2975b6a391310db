import { isLegalDate } from '../calendar/legal-date.ts';
import type { Article } from './articles.ts';
import { type ClockStep, clockSteps } from './clock-steps.ts';
import {
  type RefusalBasis,
  type RuleSet,
  type StatuteRuleSet,
  type StepRule,
  statuteRuleSets,
} from './rule-sets.ts';

export interface LocalLimit {
  days: number;
  /** Absent: as long as the statute allows. Zero: none. */
  extensionDays?: number;
}

export interface LocalRules {
  id: string;
  version: string;
  title: { zh: string; en: string };
  inForceFrom: string;
  /** The local document, cited for limits that the statute does not set. */
  article: Article;
  steps?: Readonly<Partial<Record<ClockStep, LocalLimit>>>;
  useRecordYears?: number;
  refusalBases?: readonly RefusalBasis[];
}

export type LocalRuleRefusal =
  | { code: 'id-reserved'; id: string }
  | { code: 'before-statute'; statute: string }
  | { code: 'superseded-statute'; by: string }
  | { code: 'unknown-step'; step: string }
  | { code: 'not-a-number'; step: ClockStep | 'use.records' }
  | { code: 'slower'; step: ClockStep; statute: number; local: number }
  | { code: 'longer-extension'; step: ClockStep; statute: number; local: number }
  | { code: 'shorter-retention'; statute: number; local: number }
  | { code: 'wider-refusal'; basis: RefusalBasis };

export type LocalRuleSet =
  | { ruleSet: RuleSet; refusals?: undefined }
  | { ruleSet?: undefined; refusals: LocalRuleRefusal[] };

/**
 * Tightens a statute for one region. Refused whole, with every reason, where anything would be slower, kept
 * for less long or refused more widely than the statute says (809 art. 23 encourages only faster).
 */
export function buildLocalRuleSet(statute: StatuteRuleSet, local: LocalRules): LocalRuleSet {
  const refusals = [
    ...checkFrame(statute, local),
    ...Object.entries(local.steps ?? {}).flatMap(([step, limit]) => checkStep(statute, step, limit)),
    ...checkRetention(statute, local.useRecordYears),
    ...checkRefusalBases(statute, local.refusalBases),
  ];
  return refusals.length > 0 ? { refusals } : { ruleSet: tighten(statute, local) };
}

function isDays(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isClockStep(step: string): step is ClockStep {
  return Object.hasOwn(clockSteps, step);
}

function checkFrame(statute: StatuteRuleSet, { id, inForceFrom }: LocalRules): LocalRuleRefusal[] {
  const refusals: LocalRuleRefusal[] = [];
  if (id === '' || id.startsWith('cn-')) refusals.push({ code: 'id-reserved', id });
  if (!isLegalDate(inForceFrom) || inForceFrom < statute.inForceFrom) {
    refusals.push({ code: 'before-statute', statute: statute.inForceFrom });
  }
  const newer = statuteRuleSets.find((other) => other.inForceFrom > statute.inForceFrom);
  if (newer !== undefined && newer.inForceFrom <= inForceFrom) {
    refusals.push({ code: 'superseded-statute', by: newer.id });
  }
  return refusals;
}

function checkStep(statute: StatuteRuleSet, step: string, local: LocalLimit): LocalRuleRefusal[] {
  if (!isClockStep(step)) return [{ code: 'unknown-step', step }];
  const extensionDays = local.extensionDays ?? 0;
  if (!isDays(local.days) || !isDays(extensionDays)) return [{ code: 'not-a-number', step }];
  const rule = statute.steps[step];
  const refusals: LocalRuleRefusal[] = [];
  if (rule !== undefined && local.days > rule.days) {
    refusals.push({ code: 'slower', step, statute: rule.days, local: local.days });
  }
  const longest = rule?.extension?.days ?? 0;
  if (extensionDays > longest) {
    refusals.push({ code: 'longer-extension', step, statute: longest, local: extensionDays });
  }
  return refusals;
}

function checkRetention(statute: StatuteRuleSet, years: number | undefined): LocalRuleRefusal[] {
  if (years === undefined) return [];
  if (!isDays(years)) return [{ code: 'not-a-number', step: 'use.records' }];
  const shortest = statute.useRecords?.years ?? 0;
  return years < shortest ? [{ code: 'shorter-retention', statute: shortest, local: years }] : [];
}

function checkRefusalBases(
  statute: StatuteRuleSet,
  bases: readonly RefusalBasis[] | undefined,
): LocalRuleRefusal[] {
  return (bases ?? [])
    .filter((basis) => !statute.refusal.bases.includes(basis))
    .map((basis) => ({ code: 'wider-refusal', basis }));
}

function tighten(statute: StatuteRuleSet, local: LocalRules): RuleSet {
  const steps: Partial<Record<ClockStep, StepRule>> = { ...statute.steps };
  for (const [step, limit] of Object.entries(local.steps ?? {})) {
    if (isClockStep(step)) steps[step] = tightenStep(statute.steps[step], limit, local.article);
  }
  const years = local.useRecordYears;
  return {
    id: local.id,
    version: local.version,
    kind: 'local',
    title: local.title,
    inForceFrom: local.inForceFrom,
    statute: { id: statute.id, version: statute.version },
    steps,
    useRecords:
      years === undefined
        ? statute.useRecords
        : { years, article: statute.useRecords?.article ?? local.article },
    refusal: { ...statute.refusal, bases: local.refusalBases ?? statute.refusal.bases },
  };
}

function tightenStep(rule: StepRule | undefined, limit: LocalLimit, article: Article): StepRule {
  if (rule === undefined) return { days: limit.days, article, extension: null, mayRequestMaterial: false };
  const extensionDays = limit.extensionDays ?? rule.extension?.days ?? 0;
  const extension =
    rule.extension !== null && extensionDays > 0 ? { ...rule.extension, days: extensionDays } : null;
  return { ...rule, days: limit.days, extension };
}
