import { expect, test } from 'vitest';
import { clockSteps } from './clock-steps.ts';
import { cn2016, cn2025, findRuleSetInForce, type RuleSet, statuteRuleSets } from './rule-sets.ts';

function limitsOf(ruleSet: RuleSet) {
  return Object.fromEntries(
    Object.entries(ruleSet.steps).map(([step, rule]) => [
      step,
      [rule.days, rule.extension?.days ?? 0, ...(rule.extension?.needs ?? [])],
    ]),
  );
}

test('the 2025 rules set the limits of Order 809', () => {
  expect(limitsOf(cn2025)).toEqual({
    'catalogue.update': [10, 5, 'consent'],
    'catalogue.audit': [2, 0],
    'apply.answer.unconditional': [1, 10, 'consent', 'notice'],
    'apply.answer.conditional': [10, 10, 'consent', 'notice'],
    'apply.provide': [20, 0],
    'correction.close': [10, 0],
  });
  expect(cn2025.useRecords?.years).toBe(3);
});

test('the 2016 rules limit only the catalogue update and the conditional answer', () => {
  expect(limitsOf(cn2016)).toEqual({ 'catalogue.update': [15, 0], 'apply.answer.conditional': [10, 0] });
  expect(cn2016.useRecords).toBeNull();
});

test('every limit names its article', () => {
  expect(cn2025.steps['apply.answer.unconditional']?.article.id).toBe('809-21');
  expect(cn2025.steps['catalogue.audit']?.article.id).toBe('809-17');
  expect(cn2025.steps['apply.provide']?.article.id).toBe('809-22');
  expect(cn2025.steps['correction.close']?.article.id).toBe('809-26');
  expect(cn2016.steps['apply.answer.conditional']?.article.id).toBe('51-12');
  expect(cn2025.useRecords?.article.id).toBe('809-29');
});

test('since 2025 a central policy alone is no basis for refusing to share', () => {
  expect(cn2016.refusal.bases).toContain('central-policy');
  expect(cn2025.refusal.bases).toEqual(['law', 'administrative-regulation', 'state-council-decision']);
});

test('material may be asked for only where an application is answered', () => {
  const steps = Object.entries(cn2025.steps).filter(([, rule]) => rule.mayRequestMaterial);
  expect(steps.map(([step]) => step)).toEqual(['apply.answer.unconditional', 'apply.answer.conditional']);
});

test('no statute limits the answer to a complaint in days', () => {
  expect(Object.keys(clockSteps)).toContain('complaint.answer');
  for (const statute of statuteRuleSets) expect(statute.steps['complaint.answer']).toBeUndefined();
});

test('the rule set in force changes on 5 September 2016 and on 1 August 2025', () => {
  expect(findRuleSetInForce(statuteRuleSets, '2016-09-04')).toBeUndefined();
  expect(findRuleSetInForce(statuteRuleSets, '2016-09-05')).toBe(cn2016);
  expect(findRuleSetInForce(statuteRuleSets, '2025-07-31')).toBe(cn2016);
  expect(findRuleSetInForce(statuteRuleSets, '2025-08-01')).toBe(cn2025);
});

test('a local set takes the place of its statute and lapses when a newer statute comes', () => {
  const old: RuleSet = { ...cn2016, id: 'old-local', kind: 'local', inForceFrom: '2020-01-01' };
  const fromTheFirstDay: RuleSet = { ...cn2025, id: 'new-local', kind: 'local' };
  for (const sets of [
    [cn2016, cn2025, old],
    [old, cn2025, cn2016],
  ]) {
    expect(findRuleSetInForce(sets, '2024-01-01')).toBe(old);
    expect(findRuleSetInForce(sets, '2025-08-01')).toBe(cn2025);
  }
  expect(findRuleSetInForce([cn2025, fromTheFirstDay], '2025-08-01')).toBe(fromTheFirstDay);
  expect(findRuleSetInForce([fromTheFirstDay, cn2025], '2025-08-01')).toBe(fromTheFirstDay);
});
